// Sectors of each company, by name.
// @param ids: string[]
// @row key: string, node: Sector
MATCH (c:Company)-[:IN_SECTOR]->(s:Sector)
WHERE c.id IN $ids
RETURN c.id AS key, s {.*} AS node
ORDER BY key, s.sortName, s.id
