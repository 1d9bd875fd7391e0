// Replaces the organs that rules infer for listed products. What a source states stays.
// @param rows: map[]
UNWIND $rows AS row
MATCH (n:Product {id: row.id})-[old:TARGETS]->(:Organ)
WHERE old.basis = 'INFERRED'
DELETE old;
UNWIND $rows AS row
UNWIND row.targets AS target
MATCH (n:Product {id: row.id})
MATCH (o:Organ {id: target.organ})
CREATE (n)-[l:TARGETS]->(o)
SET l.basis = 'INFERRED', l.rule = target.rule
