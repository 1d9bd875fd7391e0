// Organs that each statement is about, by name.
// @param ids: string[]
// @row key: string, node: Organ
MATCH (s:Statement)-[:CONCERNS]->(x:Organ)
WHERE s.id IN $ids
RETURN s.id AS key, x {.*} AS node
ORDER BY key, x.sortName, x.id
