// Products of each cluster by application, most first.
// @param ids: string[]
// @row key: string, node: Facet
UNWIND $ids AS key
// @use cluster
WITH key, coalesce(p.application, 'NOT_STATED') AS value, count(DISTINCT p) AS n
RETURN key, {key: value, count: n} AS node
ORDER BY key, n DESC, value
