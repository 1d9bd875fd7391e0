// Links that start at a node that is no entity.
// @row label: string, source: string, type: string, target: string, props: Link
MATCH (a)-[l]->(b:Entity)
WHERE NOT a:Entity
UNWIND labels(a) AS label
RETURN label, a.id AS source, type(l) AS type, b.id AS target, properties(l) AS props
ORDER BY source, type, target
