// Nodes in order of their ids, a page at a time.
// @param after: string, limit: int
// @row labels: string[], node: Entity
MATCH (n:Entity)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN labels(n) AS labels, n {.*} AS node
ORDER BY n.id
