// Purchases that each company supplied.
// @param ids: string[]
// @order NEWEST string: coalesce(x.awardedOn, '') desc
// @page x: Procurement
MATCH (:Company {id: key})<-[:SUPPLIED_BY]-(x:Procurement)
