// Imported editions of each source, oldest first.
// @param ids: string[]
// @row key: string, node: SourceVersion
MATCH (s:Source)-[:HAS_VERSION]->(v:SourceVersion)
WHERE s.id IN $ids
RETURN s.id AS key, v {.*} AS node
ORDER BY key, v.asOf, v.id
