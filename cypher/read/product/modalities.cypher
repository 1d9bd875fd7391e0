// Modalities that each product reads, by name.
// @param ids: string[]
// @row key: string, node: Modality
MATCH (p:Product)-[:USES]->(m:Modality)
WHERE p.id IN $ids
RETURN p.id AS key, m {.*} AS node
ORDER BY key, m.sortName, m.id
