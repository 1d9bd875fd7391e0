// Creates statements or brings them up to date, with their links.
// @param rows: map[], existing: string[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Statement, n += row.props, n.factsDigest = row.digest;
UNWIND $existing AS id
MATCH (n:Statement {id: id})-[old:CONCERNS]->(:Organ)
DELETE old;
UNWIND $rows AS row
UNWIND row.organs AS other
MATCH (n:Statement {id: row.id})
MATCH (x:Organ {id: other})
CREATE (n)-[:CONCERNS]->(x);
UNWIND $existing AS id
MATCH (n:Statement {id: id})-[old:CONCERNS]->(:Sector)
DELETE old;
UNWIND $rows AS row
UNWIND row.sectors AS other
MATCH (n:Statement {id: row.id})
MATCH (x:Sector {id: other})
CREATE (n)-[:CONCERNS]->(x);
UNWIND $existing AS id
MATCH (n:Statement {id: id})-[old:CONCERNS]->(:Company)
DELETE old;
UNWIND $rows AS row
UNWIND row.companies AS other
MATCH (n:Statement {id: row.id})
MATCH (x:Company {id: other})
CREATE (n)-[:CONCERNS]->(x);
// @use citations
