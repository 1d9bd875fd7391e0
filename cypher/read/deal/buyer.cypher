// Buyer of each deal, where it is a company here.
// @param ids: string[]
// @row key: string, node: Company
MATCH (d:Deal)<-[:BUYER_IN]-(c:Company)
WHERE d.id IN $ids
RETURN d.id AS key, c {.*} AS node
