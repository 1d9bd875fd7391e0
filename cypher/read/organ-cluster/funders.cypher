// Who funded the companies of each cluster: most companies first, then most rounds. The rounds of a company are gone
// over once, in however many clusters it is.
// @param ids: string[]
// @order MOST number: 0 - (companyCount * 10000 + roundCount)
// @page i: Investor, companyIds: string[], roundCount: int, leadCount: int, disclosedUsd: float, disclosedCount: int, undisclosedCount: int
// @of Funder
// @together key
UNWIND $ids AS key
// @use cluster
WITH DISTINCT key, c
WITH c, collect(key) AS keys
// @for companyIds
  , c.sortName AS companyName, c.id AS companyId
MATCH (c)-[:RAISED]->(f:FundingRound)<-[l:INVESTED_IN]-(i:Investor)
WHERE f.kind <> 'TOTAL' AND ($asOf IS NULL OR f.announcedOn <= $asOf)
WITH c, keys, i, count(f) AS rounds
// @for companyIds
  , companyName, companyId
// @for leadCount
  , sum(CASE WHEN l.lead THEN 1 ELSE 0 END) AS leads
// @for disclosedUsd
  , sum(CASE WHEN f.kind = 'ROUND' THEN coalesce(f.usd, 0) ELSE 0 END) AS usd
// @for disclosedCount
  , sum(CASE WHEN f.kind = 'ROUND' AND f.usd IS NOT NULL THEN 1 ELSE 0 END) AS disclosed
// @for undisclosedCount
  , sum(CASE WHEN f.kind = 'ROUND' AND f.usd IS NULL THEN 1 ELSE 0 END) AS undisclosed
// @for companyIds
ORDER BY companyName, companyId
UNWIND keys AS key
WITH key, i, count(c) AS companyCount, sum(rounds) AS roundCount
// @for companyIds
  , collect(companyId) AS companyIds
// @for leadCount
  , sum(leads) AS leadCount
// @for disclosedUsd
  , sum(usd) AS disclosedUsd
// @for disclosedCount
  , sum(disclosed) AS disclosedCount
// @for undisclosedCount
  , sum(undisclosed) AS undisclosedCount
