// Nodes that the facts state, by kind: more than the folder has means that some have vanished from it.
// @row key: string, count: int
MATCH (n:Entity)
WHERE n.factsDigest IS NOT NULL
UNWIND labels(n) AS label
WITH label, count(n) AS n
WHERE label <> 'Entity'
RETURN label AS key, n AS count
ORDER BY key
