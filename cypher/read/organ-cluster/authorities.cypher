// Products of each cluster by authority, most first.
// @param ids: string[]
// @row key: string, node: Facet
UNWIND $ids AS key
// @use cluster
WITH key, a.authority AS value, count(DISTINCT p) AS n
RETURN key, {key: value, count: n} AS node
ORDER BY key, n DESC, value
