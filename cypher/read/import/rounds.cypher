// Every funding round that the facts hold, to tell which one a sheet means.
// @row id: string, company: string, kind: string, series: string?, announcedOn: string?
// @row amount: float?, currency: string?, investors: string[]
MATCH (c:Company)-[:RAISED]->(f:FundingRound)
WHERE f.factsDigest IS NOT NULL
OPTIONAL MATCH (f)<-[:INVESTED_IN]-(i:Investor)
WITH c, f, i ORDER BY i.id
RETURN f.id AS id, c.id AS company, f.kind AS kind, f.series AS series, f.announcedOn AS announcedOn,
  f.amount AS amount, f.currency AS currency, collect(i.id) AS investors
ORDER BY id
