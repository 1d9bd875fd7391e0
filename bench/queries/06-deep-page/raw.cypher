MATCH (p:Product)
WHERE p.sortName > $afterName OR (p.sortName = $afterName AND p.id > $afterId)
WITH p ORDER BY p.sortName, p.id LIMIT 20
CALL (p) {
  MATCH (p)<-[:DEVELOPS]-(c:Company)
  RETURN collect(c {.id, .name}) AS company
}
RETURN collect(p {.id, .name, company: company}) AS answer
