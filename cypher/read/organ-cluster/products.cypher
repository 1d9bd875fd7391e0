// Products of each cluster.
// @param ids: string[]
// @order NAME string: p.sortName
// @page p: Product
// @use cluster
WITH DISTINCT p
