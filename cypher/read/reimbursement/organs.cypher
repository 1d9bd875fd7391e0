// Organs that each decision is about, by name.
// @param ids: string[]
// @row key: string, node: Organ
MATCH (r:Reimbursement)-[:CONCERNS]->(o:Organ)
WHERE r.id IN $ids
RETURN r.id AS key, o {.*} AS node
ORDER BY key, o.sortName, o.id
