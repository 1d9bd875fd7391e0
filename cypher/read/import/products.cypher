// Every product with its maker, to tell which one a list means.
// @row id: string, slug: string, name: string, nameZh: string?, company: string, known: boolean, isListed: boolean
MATCH (c:Company)-[:DEVELOPS]->(p:Product)
RETURN p.id AS id, p.slug AS slug, p.name AS name, p.nameZh AS nameZh, c.id AS company, p.factsDigest IS NOT NULL AS known,
  p.listDigest IS NOT NULL AS isListed
ORDER BY id
