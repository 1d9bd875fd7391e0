// Approvals by the regulator's number.
// @param ids: string[]
// @row key: string, node: Approval
MATCH (a:Approval)
WHERE a.number IN $ids
RETURN a.number AS key, a {.*} AS node
ORDER BY key, a.id
