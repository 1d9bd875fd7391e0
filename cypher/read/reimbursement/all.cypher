// Every reimbursement decision, newest first.
// @row node: Reimbursement
MATCH (r:Reimbursement)
RETURN r {.*} AS node
ORDER BY coalesce(r.on, '') DESC, r.id
