// Nodes of any kind by id.
// @param ids: string[]
// @row key: string, node: Entity
MATCH (n:Entity)
WHERE n.id IN $ids
RETURN n.id AS key, n {.*} AS node
