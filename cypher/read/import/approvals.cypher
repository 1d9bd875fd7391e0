// Every approval of an authority with its product and maker, to tell which are known.
// @param authority: string
// @row id: string, number: string, product: string, company: string
MATCH (a:Approval)-[:APPROVES]->(p:Product)<-[:DEVELOPS]-(c:Company)
WHERE a.authority = $authority AND a.number IS NOT NULL
RETURN a.id AS id, a.number AS number, p.id AS product, c.id AS company
ORDER BY id
