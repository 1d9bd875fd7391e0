// Nodes that are no entity: former ids, and what the graph remembers of itself. Reports of imports, who wrote, and the
// version of the schema are of this graph alone and not a part of an export.
// @row labels: string[], node: Entity
MATCH (n)
WHERE NOT n:Entity AND NOT n:Import AND NOT n:ImportLock AND NOT n:Audit AND NOT n:Schema
RETURN labels(n) AS labels, n {.*} AS node
ORDER BY n.id
