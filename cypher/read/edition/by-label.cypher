// Editions of a source by their labels.
// @param source: string, labels: string[]
// @row key: string, node: SourceVersion
MATCH (s:Source {id: $source})-[:HAS_VERSION]->(v:SourceVersion)
WHERE v.label IN $labels
RETURN v.label AS key, v {.*} AS node
ORDER BY key, v.id
