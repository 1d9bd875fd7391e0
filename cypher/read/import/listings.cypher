// Every name and code under which a product stands in any edition of a regulator's list.
// @param authority: string
// @row product: string, name: string, productCode: string
MATCH (:SourceVersion)<-[l:LISTED_IN]-(a:Approval)-[:APPROVES]->(p:Product)
WHERE a.authority = $authority
WITH DISTINCT p.id AS product, l.device AS name, l.productCode AS productCode
RETURN product, name, productCode
ORDER BY product, name, productCode
