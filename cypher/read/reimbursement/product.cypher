// Product of each reimbursement decision.
// @param ids: string[]
// @row key: string, node: Product
MATCH (r:Reimbursement)-[:COVERS]->(x:Product)
WHERE r.id IN $ids
RETURN r.id AS key, x {.*} AS node
