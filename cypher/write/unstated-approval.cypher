// Takes from approvals that a list names what the facts added, once the facts no longer state them. The list looks
// for them under an id of its own.
// @param rows: map[]
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})-[l:STATED_IN]->(:Source)
WHERE l.by = 'facts'
DELETE l;
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})
REMOVE n.factsDigest, n.deviceClass, n.caveat, n.statedPathway, n.statedOn;
// @use approval-view
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})
WHERE NOT EXISTS { MATCH (x:Entity {id: row.listedId}) }
SET n.id = row.listedId
