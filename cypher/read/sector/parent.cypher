// The wider sector of each sector.
// @param ids: string[]
// @row key: string, node: Sector
MATCH (s:Sector)-[:PART_OF]->(w:Sector)
WHERE s.id IN $ids
RETURN s.id AS key, w {.*} AS node
