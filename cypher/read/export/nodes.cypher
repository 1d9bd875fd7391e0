// Nodes as they are, with everything that importers keep in them.
// @param ids: string[]
// @row labels: string[], node: Entity
MATCH (n:Entity)
WHERE n.id IN $ids
RETURN labels(n) AS labels, n {.*} AS node
ORDER BY n.id
