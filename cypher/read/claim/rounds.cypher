// Rounds of companies in China in a period.
// @param rows: map[]
// @row key: string, value: float
UNWIND $rows AS row
MATCH (c:Company)-[:RAISED]->(f:FundingRound)
WHERE c.country = 'CN' AND f.kind = 'ROUND' AND f.announcedOn >= row.from AND f.announcedOn <= row.to
RETURN row.key AS key, count(DISTINCT f.id) AS value
ORDER BY key
