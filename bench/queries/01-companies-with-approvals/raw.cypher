MATCH (c:Company)
WITH c ORDER BY c.sortName, c.id LIMIT 50
CALL (c) {
  MATCH (c)-[:DEVELOPS]->(p:Product)
  WITH p ORDER BY p.sortName, p.id LIMIT 100
  CALL (p) {
    MATCH (p)<-[:APPROVES]-(a:Approval)
    WITH a ORDER BY a.decidedOn DESC, a.id DESC LIMIT 100
    RETURN collect(a {.id, .number, .authority, .decidedOn}) AS approvals
  }
  RETURN collect(p {.id, .name, approvals: approvals}) AS products
}
RETURN collect(c {.id, .name, .country, products: products}) AS answer
