// Money that the companies of each cluster raised in rounds.
// @param ids: string[]
// @row key: string, disclosedUsd: float, disclosedCount: int, undisclosedCount: int
UNWIND $ids AS key
// @use cluster
WITH DISTINCT key, c
MATCH (c)-[:RAISED]->(f:FundingRound)
WHERE f.kind = 'ROUND' AND ($asOf IS NULL OR f.announcedOn <= $asOf)
RETURN key, coalesce(sum(f.usd), 0) AS disclosedUsd, sum(CASE WHEN f.usd IS NULL THEN 0 ELSE 1 END) AS disclosedCount,
  sum(CASE WHEN f.usd IS NULL THEN 1 ELSE 0 END) AS undisclosedCount
