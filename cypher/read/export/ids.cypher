// Ids of all entities in their order, a page at a time. A page costs a look at every node on the embedded engine,
// whose index knows no order, so pages are long and hold nothing else.
// @param after: string, limit: int
// @row id: string
MATCH (n:Entity)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS id
ORDER BY id
