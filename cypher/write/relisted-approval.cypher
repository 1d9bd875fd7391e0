// Gives approvals that a list alone states the product that their row means now.
// @param rows: map[]
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})-[old:APPROVES]->(:Product)
DELETE old;
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})
MATCH (p:Product {id: row.product})
MERGE (n)-[:APPROVES]->(p);
// @use approval-view
