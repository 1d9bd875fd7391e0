// Every policy, newest first.
// @row node: Policy
MATCH (p:Policy)
RETURN p {.*} AS node
ORDER BY coalesce(p.issuedOn, '') DESC, p.id
