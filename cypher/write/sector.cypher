// Creates sectors or brings them up to date, with their links.
// @param rows: map[], existing: string[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Sector, n += row.props, n.factsDigest = row.digest;
UNWIND $existing AS id
MATCH (n:Sector {id: id})-[old:PART_OF]->(:Sector)
DELETE old;
UNWIND $rows AS row
MATCH (n:Sector {id: row.id})
MATCH (x:Sector {id: row.parent})
CREATE (n)-[:PART_OF]->(x);
UNWIND $existing AS id
MATCH (n:Sector {id: id})-[old:USED_BY]->(:Department)
DELETE old;
UNWIND $rows AS row
UNWIND row.departments AS other
MATCH (n:Sector {id: row.id})
MATCH (x:Department {id: other})
CREATE (n)-[:USED_BY]->(x);
// @use citations
