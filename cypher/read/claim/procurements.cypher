// Tenders of buyers in China in a period: notices, budgets and awards. Tenders without a known buyer count.
// @param rows: map[]
// @row key: string, count: int, imaging: int, grade3a: int, maxPrice: float?
UNWIND $rows AS row
MATCH (x:Procurement)
WHERE x.stage IN ['NOTICE', 'BUDGET', 'AWARD'] AND x.awardedOn >= row.from AND x.awardedOn <= row.to
  AND NOT EXISTS { MATCH (x)<-[:MADE]-(h:Hospital) WHERE h.country IS NULL OR h.country <> 'CN' }
WITH row, x, EXISTS { MATCH (x)<-[:MADE]-(h:Hospital) WHERE h.level = 'GRADE_3A' } AS isGrade3a
RETURN row.key AS key, count(DISTINCT x.id) AS count,
  count(DISTINCT CASE WHEN x.kind CONTAINS 'imaging' THEN x.id END) AS imaging,
  count(DISTINCT CASE WHEN isGrade3a THEN x.id END) AS grade3a,
  max(CASE WHEN x.currency = 'CNY' THEN x.amount END) AS maxPrice
ORDER BY key
