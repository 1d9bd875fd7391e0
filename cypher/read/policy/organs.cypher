// Organs that each policy is about, by name.
// @param ids: string[]
// @row key: string, node: Organ
MATCH (p:Policy)-[:CONCERNS]->(o:Organ)
WHERE p.id IN $ids
RETURN p.id AS key, o {.*} AS node
ORDER BY key, o.sortName, o.id
