// Company of each reimbursement decision.
// @param ids: string[]
// @row key: string, node: Company
MATCH (r:Reimbursement)-[:PAYS_FOR]->(x:Company)
WHERE r.id IN $ids
RETURN r.id AS key, x {.*} AS node
