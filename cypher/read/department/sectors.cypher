// Sectors that each department uses, by name.
// @param ids: string[]
// @row key: string, node: Sector
MATCH (d:Department)<-[:USED_BY]-(s:Sector)
WHERE d.id IN $ids
RETURN d.id AS key, s {.*} AS node
ORDER BY key, s.sortName, s.id
