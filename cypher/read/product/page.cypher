// Products, filtered.
// @order NAME string: p.sortName
// @order FIRST_APPROVED string: coalesce(p.firstApprovedOn, '9999')
// @page p: Product
MATCH (p:Product)
// @use product-filter
