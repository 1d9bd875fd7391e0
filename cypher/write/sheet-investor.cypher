// Investors that only sheets name.
// @param rows: map[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Investor, n += row.props, n.sheetDigest = row.digest;
// @use citations
