// Every procurement of a named buyer that the facts hold, to tell which one a sheet means.
// @row id: string, buyer: string, product: string?, supplier: string?, title: string?, stage: string
// @row amount: float?, currency: string?, awardedOn: string?
MATCH (h:Hospital)-[:MADE]->(x:Procurement)
WHERE x.factsDigest IS NOT NULL
WITH h, x, [(x)-[:OF]->(p:Product) | p.id] AS products, [(x)-[:SUPPLIED_BY]->(c:Company) | c.id] AS suppliers
RETURN x.id AS id, h.id AS buyer, products[0] AS product, suppliers[0] AS supplier, x.title AS title,
  x.stage AS stage, x.amount AS amount, x.currency AS currency, x.awardedOn AS awardedOn
ORDER BY id
