// Sources that sheets bring with them: one that the facts hold keeps what they say of it.
// @param rows: map[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Source, n.sheetDigest = row.digest;
UNWIND $rows AS row
MATCH (n:Source {id: row.id})
WHERE n.factsDigest IS NULL
SET n += row.props
