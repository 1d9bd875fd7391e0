// Product that each approval is for.
// @param ids: string[]
// @row key: string, node: Product
MATCH (a:Approval)-[:APPROVES]->(p:Product)
WHERE a.id IN $ids
RETURN a.id AS key, p {.*} AS node
ORDER BY key, p.id
