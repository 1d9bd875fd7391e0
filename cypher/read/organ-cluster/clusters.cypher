// Organs that approved products target, most products first.
// @row organ: Organ, productCount: int, approvalCount: int, companyCount: int, firstApprovedOn: string?
MATCH (o:Organ)
WITH o, o.id AS key
// @use cluster
WITH o, count(DISTINCT p.id) AS productCount, count(DISTINCT a.id) AS approvalCount,
  count(DISTINCT c.id) AS companyCount, min(a.decidedOn) AS firstApprovedOn
RETURN o {.*} AS organ, productCount, approvalCount, companyCount, firstApprovedOn
ORDER BY productCount DESC, o.id
