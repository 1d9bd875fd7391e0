// What the graph remembers of itself: the number of writes and the digest of the data folder it was loaded from.
// A graph that a restore has begun and not finished says so.
// @row dataVersion: int, factsDigest: string?, restoring: boolean
MATCH (g:Graph {id: 'graph'})
RETURN coalesce(g.dataVersion, 0) AS dataVersion, g.factsDigest AS factsDigest, g.restoring IS NOT NULL AS restoring
