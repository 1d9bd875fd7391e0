// Removes products of the facts that are now a part of another one's family.
// @param ids: string[]
MATCH (p:Product)
WHERE p.id IN $ids AND p.factsDigest IS NOT NULL
DETACH DELETE p
