// A company's figure for a period and for the same period a year before; the first by id where there are several.
// @param rows: map[]
// @row key: string, amount: float?, before: float?
UNWIND $rows AS row
MATCH (c:Company {id: row.company})-[:REPORTED]->(f:FinancialFigure)
WHERE f.metric = row.metric AND f.period IN [row.period, row.before]
WITH row, f ORDER BY f.id
WITH row, collect(CASE WHEN f.period = row.period THEN f.amount END) AS amounts,
  collect(CASE WHEN f.period = row.before THEN f.amount END) AS befores
RETURN row.key AS key, amounts[0] AS amount, befores[0] AS before
ORDER BY key
