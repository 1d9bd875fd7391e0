// Removes nodes that the facts no longer state, with what only they kept in the graph.
// @param ids: string[]
MATCH (a:Approval)-[:APPROVES]->(p:Product)
WHERE a.id IN $ids
REMOVE p.firstApprovedOn;
MATCH (a:Approval)-[:APPROVES]->(p:Product)
WHERE a.id IN $ids
WITH DISTINCT p
MATCH (p)<-[:APPROVES]-(b:Approval)
WHERE NOT b.id IN $ids
WITH p, min(b.decidedOn) AS first
SET p.firstApprovedOn = first;
MATCH (f:FormerId)-[:NOW]->(n:Entity)
WHERE n.id IN $ids
DETACH DELETE f;
MATCH (n:Entity)
WHERE n.id IN $ids
DETACH DELETE n;
MATCH (g:Authority)
WHERE NOT EXISTS { MATCH (g)<-[:GRANTED_BY]-(a:Approval) }
DETACH DELETE g
