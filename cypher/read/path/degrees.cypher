// Links of each node, sources and editions left out.
// @param ids: string[]
// @row key: string, n: int
MATCH (a:Entity)
WHERE a.id IN $ids
RETURN a.id AS key, COUNT { MATCH (a)-[]-(b:Entity) WHERE NOT (b:Source OR b:SourceVersion OR b:Authority) } AS n
