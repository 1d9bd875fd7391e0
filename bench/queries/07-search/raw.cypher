CALL db.index.fulltext.queryNodes('entity_search', $phrase) YIELD node, score
WHERE node:Company
WITH node ORDER BY score DESC, node.id LIMIT 10
RETURN collect(node {.id, .name, .country}) AS answer
