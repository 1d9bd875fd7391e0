// Maker of the product that each approval is for.
// @param ids: string[]
// @row key: string, node: Company
MATCH (a:Approval)-[:APPROVES]->(p:Product)<-[:DEVELOPS]-(c:Company)
WHERE a.id IN $ids
RETURN a.id AS key, c {.*} AS node
ORDER BY key, c.id
