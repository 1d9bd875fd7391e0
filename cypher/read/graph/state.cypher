// What the graph remembers of itself: the number of writes and the digest of the data folder it was loaded from.
// @row dataVersion: int, factsDigest: string?
MATCH (g:Graph {id: 'graph'})
RETURN g.dataVersion AS dataVersion, g.factsDigest AS factsDigest
