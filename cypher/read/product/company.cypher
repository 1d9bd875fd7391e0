// Maker of each product.
// @param ids: string[]
// @row key: string, node: Company
MATCH (p:Product)<-[:DEVELOPS]-(c:Company)
WHERE p.id IN $ids
RETURN p.id AS key, c {.*} AS node
