// Approvals of each product in an edition.
// @param ids: string[]
// @order NEWEST string: coalesce(decidedOn, '') desc
// @order OLDEST string: coalesce(decidedOn, '9999')
// @page a: Approval, panel: string?, productCode: string?, decidedOn: string?
MATCH (:Product {id: key})<-[:APPROVES]-(a:Approval)
// @use approval-filter-in-edition
