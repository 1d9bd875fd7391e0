// Reimbursement decisions on each company, newest first.
// @param ids: string[]
// @row key: string, node: Reimbursement
MATCH (x:Company)<-[:PAYS_FOR]-(r:Reimbursement)
WHERE x.id IN $ids
RETURN x.id AS key, r {.*} AS node
ORDER BY key, coalesce(r.on, '') DESC, r.id
