// Every node that sheets state, to tell which ones none of them means any more.
// @row id: string, known: boolean
MATCH (n:Entity)
WHERE n.sheetDigest IS NOT NULL
RETURN n.id AS id, n.factsDigest IS NOT NULL AS known
ORDER BY id
