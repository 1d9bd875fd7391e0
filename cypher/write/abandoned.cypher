// Removes products and companies that a list alone named and that no row of it means any more. One that something
// else points at stays.
// @param products: string[], companies: string[]
MATCH (p:Product)
WHERE p.id IN $products AND NOT EXISTS { MATCH (p)<-[l]-(x:Entity) WHERE type(l) <> 'DEVELOPS' }
DETACH DELETE p;
MATCH (c:Company)
WHERE c.id IN $companies AND NOT EXISTS { MATCH (c)-[l]-(x:Entity) WHERE type(l) <> 'STATED_IN' }
DETACH DELETE c
