// Every company with every name that the facts give it, to tell which one a list means.
// @row id: string, slug: string, names: string[], known: boolean, isListed: boolean, formerSlugs: string[]
MATCH (c:Company)
RETURN c.id AS id, c.slug AS slug, [x IN [c.name, c.nameZh] WHERE x IS NOT NULL] + coalesce(c.aliases, []) AS names,
  c.factsDigest IS NOT NULL AS known, c.listDigest IS NOT NULL AS isListed, coalesce(c.formerSlugs, []) AS formerSlugs
ORDER BY id
