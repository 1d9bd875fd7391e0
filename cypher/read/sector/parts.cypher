// Narrower sectors of each sector, by name.
// @param ids: string[]
// @row key: string, node: Sector
MATCH (s:Sector)<-[:PART_OF]-(x:Sector)
WHERE s.id IN $ids
RETURN s.id AS key, x {.*} AS node
ORDER BY key, x.sortName, x.id
