// Approvals of an edition, filtered.
// @order NEWEST string: coalesce(decidedOn, '') desc
// @order OLDEST string: coalesce(decidedOn, '9999')
// @page a: Approval, panel: string?, productCode: string?, decidedOn: string?
MATCH (a:Approval)
// @use approval-filter-in-edition
