// Approvals by one dimension or two, largest group first.
// @row first: string, second: string, count: int
MATCH (a:Approval)
// @use approval-filter
WITH a,
// @use approval-dimensions
WITH first, second, count(DISTINCT a) AS n
RETURN first, second, n AS count
ORDER BY count DESC, first, second
