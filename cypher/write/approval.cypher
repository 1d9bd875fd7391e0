// Creates approvals that the data folder states or brings them up to date, with their links.
// @param rows: map[], existing: string[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Approval, n += row.props, n.factsDigest = row.digest;
UNWIND $existing AS id
MATCH (n:Approval {id: id})-[old:APPROVES]->(:Product)
DELETE old;
UNWIND $existing AS id
MATCH (n:Approval {id: id})-[old:GRANTED_BY]->(:Authority)
DELETE old;
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})
MATCH (p:Product {id: row.product})
CREATE (n)-[:APPROVES]->(p);
UNWIND $rows AS row
MERGE (g:Entity {id: row.authority})
SET g:Authority, g.name = row.authorityName;
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})
MATCH (g:Authority {id: row.authority})
CREATE (n)-[:GRANTED_BY]->(g);
// @use approval-view
// @use citations
