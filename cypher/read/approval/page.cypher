// Approvals, filtered.
// @order NEWEST string: coalesce(a.decidedOn, '') desc
// @order OLDEST string: coalesce(a.decidedOn, '9999')
// @page a: Approval
MATCH (a:Approval)
// @use approval-filter
