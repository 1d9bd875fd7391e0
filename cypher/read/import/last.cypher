// The newest import of a source before this one.
// @param source: string, id: string
// @row node: Import
MATCH (r:Import)
WHERE r.source = $source AND r.id <> $id
RETURN r {.*} AS node
ORDER BY r.startedAt DESC, r.id DESC
LIMIT 1
