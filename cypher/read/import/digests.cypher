// What each importer wrote last of each node, to tell what has changed.
// @param ids: string[]
// @row key: string, facts: string?, listed: string?, sheet: string?
MATCH (n:Entity)
WHERE n.id IN $ids
RETURN n.id AS key, n.factsDigest AS facts, n.listDigest AS listed, n.sheetDigest AS sheet
