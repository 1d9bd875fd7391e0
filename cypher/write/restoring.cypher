// Marks the graph as one that is being restored, until it is whole.
MERGE (g:Graph {id: 'graph'})
SET g.restoring = true
