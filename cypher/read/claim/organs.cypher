// Organs that each claim is about, by name.
// @param ids: string[]
// @row key: string, node: Organ
MATCH (k:Claim)-[:CONCERNS]->(o:Organ)
WHERE k.id IN $ids
RETURN k.id AS key, o {.*} AS node
ORDER BY key, o.sortName, o.id
