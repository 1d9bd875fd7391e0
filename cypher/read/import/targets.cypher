// Every organ that a product targets, to tell what inference may add.
// @row product: string, organ: string, basis: string, rule: string?
MATCH (p:Product)-[t:TARGETS]->(o:Organ)
RETURN p.id AS product, o.slug AS organ, t.basis AS basis, t.rule AS rule
ORDER BY product, organ, basis
