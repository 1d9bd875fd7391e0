// Links that start at the given nodes.
// @param ids: string[]
// @row source: string, type: string, target: string, props: Link
MATCH (a:Entity)-[l]->(b:Entity)
WHERE a.id IN $ids
RETURN a.id AS source, type(l) AS type, b.id AS target, properties(l) AS props
ORDER BY source, type, target
