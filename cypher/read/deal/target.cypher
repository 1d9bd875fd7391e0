// Target of each deal.
// @param ids: string[]
// @row key: string, node: Company
MATCH (d:Deal)-[:DEAL_FOR]->(c:Company)
WHERE d.id IN $ids
RETURN d.id AS key, c {.*} AS node
