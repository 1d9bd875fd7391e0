// Procurements, filtered.
// @order NEWEST string: coalesce(x.awardedOn, '') desc
// @page x: Procurement
MATCH (x:Procurement)
// @use procurement-filter
