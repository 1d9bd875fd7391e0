// Organs that each procurement concerns, by name.
// @param ids: string[]
// @row key: string, node: Organ
MATCH (x:Procurement)-[:CONCERNS]->(o:Organ)
WHERE x.id IN $ids
RETURN x.id AS key, o {.*} AS node
ORDER BY key, o.sortName, o.id
