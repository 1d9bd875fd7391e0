// Takes from products that the facts hold what a list wrote while it alone named them.
// @param ids: string[], by: string
MATCH (n:Product)-[l:STATED_IN]->(:Source)
WHERE n.id IN $ids AND l.by = $by
DELETE l;
MATCH (n:Product)
WHERE n.id IN $ids
REMOVE n.listDigest
