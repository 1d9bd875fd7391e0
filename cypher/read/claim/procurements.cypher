// Tenders of buyers in China in a period: notices, budgets and awards.
// @param rows: map[]
// @row key: string, count: int, imaging: int, grade3a: int, maxPrice: float?
UNWIND $rows AS row
MATCH (x:Procurement)
WHERE x.stage IN ['NOTICE', 'BUDGET', 'AWARD'] AND x.awardedOn >= row.from AND x.awardedOn <= row.to
OPTIONAL MATCH (h:Hospital)-[:MADE]->(x)
WITH row, x, h
WHERE h IS NULL OR h.country = 'CN'
RETURN row.key AS key, count(DISTINCT x.id) AS count,
  count(DISTINCT CASE WHEN x.kind CONTAINS 'imaging' THEN x.id END) AS imaging,
  count(DISTINCT CASE WHEN h.level = 'GRADE_3A' THEN x.id END) AS grade3a,
  max(CASE WHEN x.currency = 'CNY' THEN x.amount END) AS maxPrice
ORDER BY key
