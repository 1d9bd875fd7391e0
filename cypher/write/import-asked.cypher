// Says that an import wants to start. It takes the graph's own node for the rest of the transaction, so that of two
// imports that start at once the second sees the first.
// @param id: string
MERGE (g:Graph {id: 'graph'})
SET g.importAsked = $id
