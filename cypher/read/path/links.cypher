// Type of the link between each pair of nodes, the first by name where there are several.
// @param pairs: map[]
// @row source: string, target: string, relation: string
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair.source})-[l]-(b:Entity {id: pair.target})
WITH pair.source AS source, pair.target AS target, type(l) AS relation
RETURN source, target, min(relation) AS relation
ORDER BY source, target
