// Creates claims or brings them up to date, with their links.
// @param rows: map[], existing: string[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Claim, n += row.props, n.factsDigest = row.digest;
UNWIND $existing AS id
MATCH (n:Claim {id: id})-[old:CONCERNS]->(:Organ)
DELETE old;
UNWIND $rows AS row
UNWIND row.organs AS other
MATCH (n:Claim {id: row.id})
MATCH (x:Organ {id: other})
CREATE (n)-[:CONCERNS]->(x);
UNWIND $existing AS id
MATCH (n:Claim {id: id})-[old:DRIVES]->(:Organ)
DELETE old;
UNWIND $rows AS row
UNWIND row.drives AS other
MATCH (n:Claim {id: row.id})
MATCH (x:Organ {id: other})
CREATE (n)-[:DRIVES]->(x);
UNWIND $existing AS id
MATCH (n:Claim {id: id})-[old:USES]->(:Modality)
DELETE old;
UNWIND $rows AS row
MATCH (n:Claim {id: row.id})
MATCH (x:Modality {id: row.modality})
CREATE (n)-[:USES]->(x);
// @use citations
