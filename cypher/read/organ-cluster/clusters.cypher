// Organs that approved products target, most products first.
// @row organ: Organ, productCount: int, companyCount: int, approvalCount: int, firstApprovedOn: string?
// @of OrganCluster
MATCH (o:Organ)
WITH o.id AS key
// @use cluster
WITH top, count(DISTINCT p) AS productCount, count(DISTINCT c) AS companyCount
// @for approvalCount
  , count(DISTINCT a) AS approvalCount
// @for firstApprovedOn
  , min(a.decidedOn) AS firstApprovedOn
RETURN top {.*} AS organ, productCount, companyCount
// @for approvalCount
  , approvalCount
// @for firstApprovedOn
  , firstApprovedOn
ORDER BY productCount DESC, top.id
