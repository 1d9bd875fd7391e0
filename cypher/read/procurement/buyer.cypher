// Buyer of each procurement.
// @param ids: string[]
// @row key: string, node: Hospital
MATCH (x:Procurement)<-[:MADE]-(h:Hospital)
WHERE x.id IN $ids
RETURN x.id AS key, h {.*} AS node
