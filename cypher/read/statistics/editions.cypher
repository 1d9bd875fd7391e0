// Editions of lists that list an approval of a group, where approvals are grouped by one dimension or two.
// @row first: string, second: string, label: string
MATCH (a:Approval)
// @use approval-filter
MATCH (a)-[:LISTED_IN]->(v:SourceVersion)
WITH a, v.label AS label,
// @use approval-dimensions
RETURN DISTINCT first, second, label
ORDER BY first, second, label
