// Every approval of an authority with its product and maker, and what the newest edition that holds it says.
// @param authority: string
// @row id: string, number: string, product: string, company: string, known: boolean
// @row listedCompany: string?, listedDevice: string?, listedOn: string?, listedAsOf: string?
// @row statedOn: string?, statedPathway: string?
MATCH (a:Approval)-[:APPROVES]->(p:Product)<-[:DEVELOPS]-(c:Company)
WHERE a.authority = $authority AND a.number IS NOT NULL
RETURN a.id AS id, a.number AS number, p.id AS product, c.id AS company, a.factsDigest IS NOT NULL AS known,
  a.listedCompany AS listedCompany, a.listedDevice AS listedDevice, a.listedOn AS listedOn, a.listedAsOf AS listedAsOf,
  a.statedOn AS statedOn, a.statedPathway AS statedPathway
ORDER BY id
