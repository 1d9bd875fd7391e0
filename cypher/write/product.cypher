// Creates products or brings them up to date, with their links.
// @param rows: map[], existing: string[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Product, n += row.props, n.factsDigest = row.digest;
UNWIND $existing AS id
MATCH (n:Product {id: id})<-[old:DEVELOPS]-(:Company)
DELETE old;
UNWIND $existing AS id
MATCH (n:Product {id: id})-[old:USES]->(:Modality)
DELETE old;
UNWIND $existing AS id
MATCH (n:Product {id: id})-[old:TARGETS]->(:Organ)
WHERE old.basis = 'STATED'
DELETE old;
UNWIND $rows AS row
MATCH (c:Company {id: row.company})
MATCH (n:Product {id: row.id})
CREATE (c)-[:DEVELOPS]->(n);
UNWIND $rows AS row
UNWIND row.modalities AS modality
MATCH (n:Product {id: row.id})
MATCH (m:Modality {id: modality})
CREATE (n)-[:USES]->(m);
UNWIND $rows AS row
UNWIND row.targets AS target
MATCH (n:Product {id: row.id})
MATCH (o:Organ {id: target})
CREATE (n)-[:TARGETS {basis: 'STATED'}]->(o);
UNWIND $existing AS id
MATCH (n:Product {id: id})-[old:IN_SECTOR]->(:Sector)
DELETE old;
UNWIND $rows AS row
MATCH (n:Product {id: row.id})
MATCH (x:Sector {id: row.sector})
CREATE (n)-[:IN_SECTOR]->(x);
// @use citations
