// What each organ is part of.
// @param ids: string[]
// @row key: string, node: Organ
MATCH (o:Organ)-[:PART_OF]->(w:Organ)
WHERE o.id IN $ids
RETURN o.id AS key, w {.*} AS node
