// Organs that approved products target, most products first.
// @row organ: Organ, productCount: int, approvalCount: int, companyCount: int, firstApprovedOn: string?
MATCH (o:Organ)
WITH o.id AS key
// @use cluster
WITH top, count(DISTINCT p) AS productCount, count(DISTINCT a) AS approvalCount,
  count(DISTINCT c) AS companyCount, min(a.decidedOn) AS firstApprovedOn
RETURN top {.*} AS organ, productCount, approvalCount, companyCount, firstApprovedOn
ORDER BY productCount DESC, top.id
