// Approvals of each product.
// @param ids: string[]
// @order NEWEST string: coalesce(a.decidedOn, '') desc
// @order OLDEST string: coalesce(a.decidedOn, '9999')
// @page a: Approval
MATCH (:Product {id: key})<-[:APPROVES]-(a:Approval)
// @use approval-filter
