// The graph is whole again, and remembers of itself what the exported one did.
// @param dataVersion: int, props: map
MATCH (g:Graph {id: 'graph'})
SET g += $props, g.dataVersion = $dataVersion
REMOVE g.restoring
