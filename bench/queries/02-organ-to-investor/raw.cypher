MATCH (o:Organ)
WITH o ORDER BY o.sortName, o.id LIMIT 100
CALL (o) {
  MATCH (o)<-[:TARGETS]-(p:Product)
  WITH DISTINCT p ORDER BY p.sortName, p.id LIMIT 30
  CALL (p) {
    MATCH (p)<-[:DEVELOPS]-(c:Company)
    CALL (c) {
      MATCH (c)-[:RAISED]->(f:FundingRound)
      WITH f ORDER BY f.announcedOn DESC, f.id DESC LIMIT 100
      CALL (f) {
        MATCH (f)<-[l:INVESTED_IN]-(i:Investor)
        WITH l, i ORDER BY l.lead DESC, i.sortName, i.id
        RETURN collect({lead: l.lead, investor: i {.id, .name}}) AS investors
      }
      RETURN collect(f {.id, .kind, .series, .announcedOn, investors: investors}) AS rounds
    }
    RETURN collect(c {.id, .name, .country, fundingRounds: rounds}) AS company
  }
  RETURN collect(p {.id, .name, company: company}) AS products
}
RETURN collect(o {.id, .name, products: products}) AS answer
