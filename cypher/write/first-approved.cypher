// First approvals of products that have lost one.
// @param ids: string[]
MATCH (p:Product)
WHERE p.id IN $ids
REMOVE p.firstApprovedOn;
MATCH (p:Product)<-[:APPROVES]-(a:Approval)
WHERE p.id IN $ids
WITH p, min(a.decidedOn) AS first
SET p.firstApprovedOn = first
