// Approvals as certificate tables state them: one that the facts hold keeps its values and its product.
// @param rows: map[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Approval, n.sheetDigest = row.digest;
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})
WHERE n.factsDigest IS NULL
SET n += row.props;
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})-[old:APPROVES]->(:Product)
WHERE n.factsDigest IS NULL
DELETE old;
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})
MATCH (p:Product {id: row.product})
WHERE n.factsDigest IS NULL
MERGE (n)-[:APPROVES]->(p);
UNWIND $rows AS row
MERGE (g:Entity {id: row.authority})
SET g:Authority, g.name = row.authorityName;
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})
MATCH (g:Authority {id: row.authority})
WHERE n.factsDigest IS NULL
MERGE (n)-[:GRANTED_BY]->(g);
// @use approval-view
// @use citations
