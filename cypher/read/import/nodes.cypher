// Nodes with all that they hold, to compare two states of the graph.
// @param ids: string[]
// @row labels: string[], node: Entity
MATCH (n:Entity)
WHERE n.id IN $ids
RETURN labels(n) AS labels, n {.*} AS node
ORDER BY n.id
