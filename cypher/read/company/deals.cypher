// Deals in which each company is buyer or target, newest first.
// @param ids: string[]
// @row key: string, node: Deal
MATCH (c:Company)-[:BUYER_IN|DEAL_FOR]-(d:Deal)
WHERE c.id IN $ids
WITH DISTINCT c, d
RETURN c.id AS key, d {.*} AS node
ORDER BY key, coalesce(d.on, '') DESC, d.id
