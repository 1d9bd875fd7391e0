// A sign of life of an import; no row where another one holds the graph by now. The node is taken before it is read.
// @param id: string
// @row id: string
MATCH (g:Graph {id: 'graph'})
SET g.importAsked = $id;
MATCH (g:Graph {id: 'graph'})
WHERE g.importing = $id
SET g.importAliveAt = timestamp()
RETURN g.importing AS id
