// The id of every node, to compare two states of the graph.
// @row id: string
MATCH (n:Entity)
RETURN n.id AS id
ORDER BY id
