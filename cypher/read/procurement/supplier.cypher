// Supplier of each procurement.
// @param ids: string[]
// @row key: string, node: Company
MATCH (x:Procurement)-[:SUPPLIED_BY]->(c:Company)
WHERE x.id IN $ids
RETURN x.id AS key, c {.*} AS node
