// Products that target each organ or, with includeParts, something inside it.
// @param ids: string[]
// @order NAME string: p.sortName
// @order FIRST_APPROVED string: coalesce(p.firstApprovedOn, '9999')
// @page p: Product
MATCH (top:Organ {id: key})
MATCH (inside:Organ)
WHERE top.slug IN inside.within AND ($includeParts OR inside.id = key)
MATCH (inside)<-[link:TARGETS]-(p:Product)
WHERE $targetBasis IS NULL OR link.basis = $targetBasis
WITH DISTINCT p
// @use product-filter
