MATCH (c:Company {id: $company})
CALL (c) {
  MATCH (c)-[:IN_SECTOR]->(s:Sector)
  WITH s ORDER BY s.sortName, s.id
  RETURN collect(s {.id, .name}) AS sectors
}
CALL (c) {
  MATCH (c)-[:STATED_IN]->(s:Source)
  WITH s ORDER BY s.title, s.id
  RETURN collect(s {.id, .title}) AS sources
}
CALL (c) {
  MATCH (c)-[:RAISED]->(f:FundingRound)
  WITH f ORDER BY f.announcedOn DESC, f.id DESC LIMIT 100
  CALL (f) {
    MATCH (f)<-[l:INVESTED_IN]-(i:Investor)
    WITH l, i ORDER BY l.lead DESC, i.sortName, i.id
    RETURN collect({lead: l.lead, investor: i {.id, .name}}) AS investors
  }
  RETURN collect(f {.id, .kind, .announcedOn, investors: investors}) AS rounds
}
CALL (c) {
  MATCH (c)-[:DEVELOPS]->(p:Product)
  WITH p ORDER BY p.sortName, p.id LIMIT 100
  CALL (p) {
    MATCH (p)-[:TARGETS]->(o:Organ)
    WITH o ORDER BY o.sortName, o.id
    RETURN collect(o {.id, .name}) AS targets
  }
  CALL (p) {
    MATCH (p)-[:USES]->(m:Modality)
    WITH m ORDER BY m.sortName, m.id
    RETURN collect(m {.id, .name}) AS modalities
  }
  CALL (p) {
    MATCH (p)<-[:APPROVES]-(a:Approval)
    WITH a ORDER BY a.decidedOn DESC, a.id DESC LIMIT 100
    RETURN collect(a {.id, .number, .authority, .decidedOn}) AS approvals
  }
  RETURN collect(p {.id, .name, .application, targets: targets, modalities: modalities, approvals: approvals}) AS products
}
RETURN c {.id, .name, .country, sectors: sectors, products: products, fundingRounds: rounds, sources: sources} AS answer
