// Purchases and uses of each hospital.
// @param ids: string[]
// @order NEWEST string: coalesce(x.awardedOn, '') desc
// @page x: Procurement
MATCH (:Hospital {id: key})-[:MADE]->(x:Procurement)
