MATCH (i:Investor)
WITH i ORDER BY i.sortName, i.id LIMIT 50
CALL (i) {
  MATCH (i)-[:INVESTED_IN]->(f:FundingRound)<-[:RAISED]-(c:Company)
  WITH c, coalesce(min(f.announcedOn), '9999') AS first
  ORDER BY first, c.id LIMIT 20
  CALL (c) {
    MATCH (c)-[:DEVELOPS]->(p:Product)
    WITH p ORDER BY p.sortName, p.id LIMIT 20
    CALL (p) {
      MATCH (p)-[:TARGETS]->(o:Organ)
      WITH o ORDER BY o.sortName, o.id
      RETURN collect(o {.id, .name}) AS targets
    }
    RETURN collect(p {.id, .name, targets: targets}) AS products
  }
  RETURN collect(c {.id, .name, products: products}) AS portfolio
}
RETURN collect(i {.id, .name, portfolio: portfolio}) AS answer
