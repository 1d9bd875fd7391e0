// Departments that use each sector, by name.
// @param ids: string[]
// @row key: string, node: Department
MATCH (s:Sector)-[:USED_BY]->(d:Department)
WHERE s.id IN $ids
RETURN s.id AS key, d {.*} AS node
ORDER BY key, d.sortName, d.id
