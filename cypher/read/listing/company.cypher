// Company of each listing.
// @param ids: string[]
// @row key: string, node: Company
MATCH (x:Listing)<-[:LISTED]-(c:Company)
WHERE x.id IN $ids
RETURN x.id AS key, c {.*} AS node
