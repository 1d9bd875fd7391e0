// Approvals of each product.
// @param ids: string[]
// @order NEWEST string: coalesce(a.decidedOn, '') desc
// @page a: Approval
MATCH (:Product {id: key})<-[:APPROVES]-(a:Approval)
// @use approval-filter
