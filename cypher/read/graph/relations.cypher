// Links by type.
// @row key: string, count: int
MATCH (:Entity)-[r]->(:Entity)
WITH type(r) AS kind, count(r) AS n
RETURN kind AS key, n AS count
ORDER BY key
