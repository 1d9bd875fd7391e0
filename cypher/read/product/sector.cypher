// Sector of each product.
// @param ids: string[]
// @row key: string, node: Sector
MATCH (p:Product)-[:IN_SECTOR]->(s:Sector)
WHERE p.id IN $ids
RETURN p.id AS key, s {.*} AS node
