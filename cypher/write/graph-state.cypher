// Counts a write; keeps the digest of the data folder where one is given.
// @param factsDigest: string?
MERGE (g:Graph {id: 'graph'})
SET g.dataVersion = coalesce(g.dataVersion, 0) + 1, g.factsDigest = coalesce($factsDigest, g.factsDigest)
