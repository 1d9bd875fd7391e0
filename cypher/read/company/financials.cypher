// Figures of each company, newest period first.
// @param ids: string[], metric: string?
// @row key: string, node: FinancialFigure
MATCH (c:Company)-[:REPORTED]->(f:FinancialFigure)
WHERE c.id IN $ids AND ($metric IS NULL OR f.metric = $metric)
RETURN c.id AS key, f {.*} AS node
ORDER BY key, f.period DESC, f.metric, f.id
