// Sectors that each statement is about, by name.
// @param ids: string[]
// @row key: string, node: Sector
MATCH (s:Statement)-[:CONCERNS]->(x:Sector)
WHERE s.id IN $ids
RETURN s.id AS key, x {.*} AS node
ORDER BY key, x.sortName, x.id
