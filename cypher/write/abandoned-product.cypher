// Removes products that a list alone named and that no row of it means any more. One that something else points at
// stays.
// @param ids: string[]
// @row n: int
MATCH (p:Product)
WHERE p.id IN $ids AND NOT EXISTS { MATCH (p)<-[l]-(x:Entity) WHERE type(l) <> 'DEVELOPS' }
WITH p, p.id AS id
DETACH DELETE p
RETURN count(id) AS n
