// An import has ended: its report is whole and the graph is free. The oldest reports go.
// @param run: map, keep: int
MATCH (r:Import {id: $run.id})
SET r += $run.props;
MATCH (g:Graph {id: 'graph'})
WHERE g.importing = $run.id
REMOVE g.importing, g.importHost, g.importPid, g.importProcess, g.importAliveAt;
MATCH (r:Import)
WITH r ORDER BY r.startedAt DESC, r.id DESC SKIP $keep
DETACH DELETE r
