// The current view of each approval: what the regulator's list says, else what other sources state.
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})
SET n.decidedOn = coalesce(n.listedOn, n.statedOn), n.pathway = coalesce(n.listedPathway, n.statedPathway),
  n.searchText = toLower(coalesce(n.number, '') + ' ' + coalesce(n.productCode, ''));
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})-[:APPROVES]->(p:Product)
WITH DISTINCT p
MATCH (p)<-[:APPROVES]-(a:Approval)
WITH p, min(a.decidedOn) AS first
SET p.firstApprovedOn = first;
