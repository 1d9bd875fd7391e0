// Every company with every name, to tell which one a list means.
// @row id: string, slug: string, names: string[], listedAs: string[]?, listed: boolean
MATCH (c:Company)
RETURN c.id AS id, c.slug AS slug, [c.name] + coalesce(c.aliases, []) AS names, c.listedAs AS listedAs,
  c.factsDigest IS NULL AS listed
ORDER BY id
