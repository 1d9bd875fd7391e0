// Creates investors or brings them up to date, with their links.
// @param rows: map[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Investor, n += row.props, n.factsDigest = row.digest;

// @use citations
