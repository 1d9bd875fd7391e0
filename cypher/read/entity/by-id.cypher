// Nodes of any kind by id, former ids included.
// @param ids: string[]
// @row key: string, node: Entity
MATCH (n:Entity)
WHERE n.id IN $ids
RETURN n.id AS key, n {.*} AS node
UNION
MATCH (f:FormerId)-[:NOW]->(n:Entity)
WHERE f.id IN $ids
RETURN f.id AS key, n {.*} AS node
