// Buyers that only sheets name.
// @param rows: map[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Hospital, n += row.props, n.sheetDigest = row.digest;
// @use citations
