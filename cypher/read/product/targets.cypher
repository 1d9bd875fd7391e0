// Organs that each product targets, by name, stated ones before inferred ones.
// @param ids: string[]
// @row key: string, organ: Organ, basis: string, rule: string?
MATCH (p:Product)-[t:TARGETS]->(o:Organ)
WHERE p.id IN $ids
RETURN p.id AS key, o {.*} AS organ, t.basis AS basis, t.rule AS rule
ORDER BY key, o.sortName, o.id, basis DESC
