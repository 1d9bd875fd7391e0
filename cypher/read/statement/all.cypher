// Statements, by topic and slug.
// @param topic: string?
// @row node: Statement
MATCH (s:Statement)
WHERE $topic IS NULL OR s.topic = $topic
RETURN s {.*} AS node
ORDER BY s.topic, s.id
