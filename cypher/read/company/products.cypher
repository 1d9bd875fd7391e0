// Products of each company.
// @param ids: string[]
// @order NAME string: p.sortName
// @order FIRST_APPROVED string: coalesce(p.firstApprovedOn, '9999')
// @page p: Product
MATCH (:Company {id: key})-[:DEVELOPS]->(p:Product)
// @use product-filter
