// Links between any two of the nodes.
// @param ids: string[]
// @row source: string, target: string, relation: string
MATCH (a:Entity)-[l]->(b:Entity)
WHERE a.id IN $ids AND b.id IN $ids
WITH DISTINCT a.id AS source, b.id AS target, type(l) AS relation
RETURN source, target, relation
ORDER BY source, target, relation
