// Creates listings or brings them up to date, with their links.
// @param rows: map[], existing: string[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Listing, n += row.props, n.factsDigest = row.digest;
UNWIND $existing AS id
MATCH (n:Listing {id: id})<-[old:LISTED]-(:Company)
DELETE old;
UNWIND $rows AS row
MATCH (n:Listing {id: row.id})
MATCH (x:Company {id: row.company})
CREATE (n)<-[:LISTED]-(x);
// @use citations
