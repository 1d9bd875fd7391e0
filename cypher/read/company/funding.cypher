// Money that each company raised in rounds.
// @param ids: string[], asOf: string?
// @row key: string, disclosedUsd: float, disclosedCount: int, undisclosedCount: int
MATCH (c:Company)-[:RAISED]->(f:FundingRound)
WHERE c.id IN $ids AND f.kind = 'ROUND' AND ($asOf IS NULL OR f.announcedOn <= $asOf)
RETURN c.id AS key, coalesce(sum(f.usd), 0) AS disclosedUsd, sum(CASE WHEN f.usd IS NULL THEN 0 ELSE 1 END) AS disclosedCount,
  sum(CASE WHEN f.usd IS NULL THEN 1 ELSE 0 END) AS undisclosedCount
