// What the full-text index finds, by its own score.
// @param text: string, limit: int
// @row node: Entity
CALL db.index.fulltext.queryNodes('entity_search', $text, {limit: $limit}) YIELD node, score
RETURN node {.*} AS node
