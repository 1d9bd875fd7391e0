// Ids that once named a node of their own: some no longer lead anywhere, some lead to another node.
// @param gone: string[], rows: map[]
MATCH (f:FormerId)
WHERE f.id IN $gone
DETACH DELETE f;
UNWIND $rows AS row
MATCH (n:Entity {id: row.now})
MERGE (f:FormerId {id: row.former})
MERGE (f)-[:NOW]->(n)
