// Nodes by label, without the label that all share.
// @row key: string, count: int
MATCH (n:Entity)
UNWIND labels(n) AS label
WITH label, count(n) AS n
WHERE label <> 'Entity'
RETURN label AS key, n AS count
ORDER BY key
