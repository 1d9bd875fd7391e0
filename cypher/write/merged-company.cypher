// Removes companies that the facts now hold as a part of another one.
// @param ids: string[]
MATCH (c:Company)
WHERE c.id IN $ids
DETACH DELETE c
