// Creates departments or brings them up to date, with their links.
// @param rows: map[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Department, n += row.props, n.factsDigest = row.digest;
