// Every investor and hospital that the facts hold, with every name of it, to tell which one a sheet means.
// @row id: string, slug: string, names: string[]
MATCH (n:Entity)
WHERE (n:Investor OR n:Hospital) AND n.factsDigest IS NOT NULL
RETURN n.id AS id, n.slug AS slug, [x IN [n.name, n.nameZh] WHERE x IS NOT NULL] + coalesce(n.aliases, []) AS names
ORDER BY id
