MATCH (f:FundingRound) WHERE f.announcedOn IS NOT NULL
WITH f ORDER BY f.announcedOn DESC, f.id DESC LIMIT 100
CALL (f) {
  MATCH (f)<-[:RAISED]-(c:Company)
  RETURN collect(c {.id, .name}) AS company
}
CALL (f) {
  MATCH (f)<-[l:INVESTED_IN]-(i:Investor)
  WITH l, i ORDER BY l.lead DESC, i.sortName, i.id
  RETURN collect({lead: l.lead, investor: i {.id, .name}}) AS investors
}
CALL (f) {
  MATCH (f)-[:STATED_IN]->(s:Source)
  WITH s ORDER BY s.title, s.id
  RETURN collect(s {.id, .title}) AS sources
}
RETURN collect(f {.id, .kind, .series, .announcedOn, company: company, investors: investors, sources: sources}) AS answer
