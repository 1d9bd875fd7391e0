// Company of each figure.
// @param ids: string[]
// @row key: string, node: Company
MATCH (f:FinancialFigure)<-[:REPORTED]-(c:Company)
WHERE f.id IN $ids
RETURN f.id AS key, c {.*} AS node
