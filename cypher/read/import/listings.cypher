// Every product that a regulator's list names, with all names and codes under which it stands in any edition.
// @param authority: string
// @row product: string, names: string[], productCodes: string[]
MATCH (:SourceVersion)<-[l:LISTED_IN]-(a:Approval)-[:APPROVES]->(p:Product)
WHERE a.authority = $authority
RETURN p.id AS product, collect(DISTINCT l.device) AS names, collect(DISTINCT l.productCode) AS productCodes
ORDER BY product
