// Entities with the text somewhere in their names: beginnings of words, and single Chinese characters.
// @param text: string, limit: int
// @row node: Entity
MATCH (n:Entity)
WHERE n.searchText CONTAINS $text
WITH n ORDER BY size(n.searchText), n.id LIMIT $limit
RETURN n {.*} AS node
