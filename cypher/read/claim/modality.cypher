// Modality that each claim is about.
// @param ids: string[]
// @row key: string, node: Modality
MATCH (k:Claim)-[:USES]->(m:Modality)
WHERE k.id IN $ids
RETURN k.id AS key, m {.*} AS node
