// Creates hospitals or brings them up to date, with their links.
// @param rows: map[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Hospital, n += row.props, n.factsDigest = row.digest;

// @use citations
