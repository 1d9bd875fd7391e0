// How many approvals two editions do not say the same of, by how they differ.
// @row key: string, count: int
// @use edition-changes
WITH kind, count(a) AS n
RETURN kind AS key, n AS count
ORDER BY key
