// What the full-text index finds, by its own score.
// @param text: string, limit: int
// @row node: Entity
CALL grafeo.search.text('Entity', 'searchText', $text, $limit) YIELD node_id, score
MATCH (n:Entity) WHERE id(n) = node_id
RETURN n {.*} AS node
