// Every node that the facts state, to tell which of them the folder no longer has.
// @row id: string, isListed: boolean
MATCH (n:Entity)
WHERE n.factsDigest IS NOT NULL
RETURN n.id AS id, n.listDigest IS NOT NULL AS isListed
ORDER BY id
