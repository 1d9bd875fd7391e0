// Takes from nodes what sheets stated, once no row of them means them; those that nothing else states go.
// @param known: string[], gone: string[], by: string
MATCH (n:Entity)-[l:STATED_IN]->(:Source)
WHERE n.id IN $known AND l.by = $by
DELETE l;
MATCH (n:Entity)
WHERE n.id IN $known
REMOVE n.sheetDigest;
MATCH (n:Entity)
WHERE n.id IN $gone
DETACH DELETE n
