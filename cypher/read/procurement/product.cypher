// Product of each procurement.
// @param ids: string[]
// @row key: string, node: Product
MATCH (x:Procurement)-[:OF]->(p:Product)
WHERE x.id IN $ids
RETURN x.id AS key, p {.*} AS node
