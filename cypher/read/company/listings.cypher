// Listings of each company, oldest first.
// @param ids: string[]
// @row key: string, node: Listing
MATCH (c:Company)-[:LISTED]->(x:Listing)
WHERE c.id IN $ids
RETURN c.id AS key, x {.*} AS node
ORDER BY key, coalesce(x.on, '9999'), x.id
