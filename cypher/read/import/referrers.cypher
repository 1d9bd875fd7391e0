// What refers to each node: a row that names it, or a citation. An inferred organ is no reference: it follows the organ.
// @param ids: string[]
// @row key: string, by: string
MATCH (n:Entity)<-[l]-(x:Entity)
WHERE n.id IN $ids AND coalesce(l.basis, '') <> 'INFERRED'
  AND NOT type(l) IN ['DEVELOPS', 'RAISED', 'INVESTED_IN', 'MADE', 'REPORTED', 'LISTED', 'BUYER_IN', 'HAS_VERSION']
RETURN n.id AS key, x.id AS by
UNION
MATCH (n:Entity)-[l]->(x:Entity)
WHERE n.id IN $ids
  AND type(l) IN ['DEVELOPS', 'RAISED', 'INVESTED_IN', 'MADE', 'REPORTED', 'LISTED', 'BUYER_IN', 'HAS_VERSION']
RETURN n.id AS key, x.id AS by
