// Ids that once named a node of their own, and the node that they mean now.
// @row former: string, now: string
MATCH (f:FormerId)-[:NOW]->(n:Entity)
RETURN f.id AS former, n.id AS now
ORDER BY former, now
