// Removes companies that a list alone named and that no row of it means any more. One that something else points at
// stays.
// @param ids: string[]
// @row n: int
MATCH (c:Company)
WHERE c.id IN $ids AND NOT EXISTS { MATCH (c)-[l]-(x:Entity) WHERE type(l) <> 'STATED_IN' }
WITH c, c.id AS id
DETACH DELETE c
RETURN count(id) AS n
