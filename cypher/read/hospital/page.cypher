// Hospitals by name.
// @order NAME string: h.sortName
// @page h: Hospital
MATCH (h:Hospital)
