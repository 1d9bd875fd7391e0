// What is linked to each node, sources and editions left out, in order of the ids.
// @param ids: string[], limit: int
// @row source: string, target: string, relation: string
MATCH (a:Entity)-[l]-(b:Entity)
WHERE a.id IN $ids AND NOT (b:Source OR b:SourceVersion OR b:Authority)
WITH DISTINCT startNode(l).id AS source, endNode(l).id AS target, type(l) AS relation
RETURN source, target, relation
ORDER BY source, target, relation
LIMIT $limit
