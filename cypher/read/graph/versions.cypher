// Every imported edition, oldest first.
// @row node: SourceVersion
MATCH (v:SourceVersion)
RETURN v {.*} AS node
ORDER BY v.asOf, v.id
