// Creates reimbursement decisions or brings them up to date, with their links.
// @param rows: map[], existing: string[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Reimbursement, n += row.props, n.factsDigest = row.digest;
UNWIND $existing AS id
MATCH (n:Reimbursement {id: id})-[old:COVERS]->(:Product)
DELETE old;
UNWIND $rows AS row
MATCH (n:Reimbursement {id: row.id})
MATCH (x:Product {id: row.product})
CREATE (n)-[:COVERS]->(x);
UNWIND $existing AS id
MATCH (n:Reimbursement {id: id})-[old:PAYS_FOR]->(:Company)
DELETE old;
UNWIND $rows AS row
MATCH (n:Reimbursement {id: row.id})
MATCH (x:Company {id: row.company})
CREATE (n)-[:PAYS_FOR]->(x);
UNWIND $existing AS id
MATCH (n:Reimbursement {id: id})-[old:CONCERNS]->(:Organ)
DELETE old;
UNWIND $rows AS row
UNWIND row.organs AS other
MATCH (n:Reimbursement {id: row.id})
MATCH (x:Organ {id: other})
CREATE (n)-[:CONCERNS]->(x);
// @use citations
