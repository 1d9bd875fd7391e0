// Nodes that are no entity: former ids, and what the graph remembers of itself.
// @row labels: string[], node: Entity
MATCH (n)
WHERE NOT n:Entity
RETURN labels(n) AS labels, n {.*} AS node
ORDER BY n.id
