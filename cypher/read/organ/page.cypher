// Organs by name.
// @order NAME string: o.sortName
// @page o: Organ
MATCH (o:Organ)
