// Creates policies or brings them up to date, with their links.
// @param rows: map[], existing: string[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Policy, n += row.props, n.factsDigest = row.digest;
UNWIND $existing AS id
MATCH (n:Policy {id: id})-[old:CONCERNS]->(:Organ)
DELETE old;
UNWIND $rows AS row
UNWIND row.organs AS other
MATCH (n:Policy {id: row.id})
MATCH (x:Organ {id: other})
CREATE (n)-[:CONCERNS]->(x);
// @use citations
