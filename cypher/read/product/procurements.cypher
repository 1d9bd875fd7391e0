// Purchases and uses of each product.
// @param ids: string[]
// @order NEWEST string: coalesce(x.awardedOn, '') desc
// @page x: Procurement
MATCH (:Product {id: key})<-[:OF]-(x:Procurement)
