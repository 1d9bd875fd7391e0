// Who funded the companies of each cluster: most companies first, then most rounds.
// @param ids: string[]
// @order MOST number: 0 - (size(companyIds) * 10000 + roundCount)
// @page i: Investor, companyIds: string[], roundCount: int, leadCount: int, disclosedUsd: float, disclosedCount: int, undisclosedCount: int
// @use cluster
WITH DISTINCT c
MATCH (c)-[:RAISED]->(f:FundingRound)<-[l:INVESTED_IN]-(i:Investor)
WHERE f.kind <> 'TOTAL' AND ($asOf IS NULL OR f.announcedOn <= $asOf)
WITH i, c, f, l, CASE WHEN f.kind = 'ROUND' THEN 1 ELSE 0 END AS counted
WITH i, c, count(f) AS rounds, sum(CASE WHEN l.lead THEN 1 ELSE 0 END) AS leads,
  sum(counted * coalesce(f.usd, 0)) AS usd,
  sum(CASE WHEN f.usd IS NULL THEN 0 ELSE counted END) AS disclosed,
  sum(CASE WHEN f.usd IS NULL THEN counted ELSE 0 END) AS undisclosed
ORDER BY i.id, c.sortName, c.id
WITH i, collect(c.id) AS companyIds, sum(rounds) AS roundCount, sum(leads) AS leadCount,
  sum(usd) AS disclosedUsd, sum(disclosed) AS disclosedCount, sum(undisclosed) AS undisclosedCount
