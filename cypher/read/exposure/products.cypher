// Products behind an exposure; the key is the investor's id and the shared value.
// @param ids: string[]
// @order NAME string: p.sortName
// @page p: Product
WITH key, split(key, ' ')[0] AS investorId
// @use exposure
WITH p, value, split(key, ' ')[1] AS shared
WHERE value = shared
WITH DISTINCT p
