// Creates organs or brings them up to date, with their links.
// @param rows: map[], existing: string[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Organ, n += row.props, n.factsDigest = row.digest;
UNWIND $existing AS id
MATCH (n:Organ {id: id})-[old:PART_OF]->(:Organ)
DELETE old;
UNWIND $rows AS row
MATCH (n:Organ {id: row.id})
MATCH (w:Organ {id: row.parent})
CREATE (n)-[:PART_OF]->(w);
