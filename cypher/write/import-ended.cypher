// An import has ended: its report is whole and the graph is free. The oldest reports go.
// @param run: map, keep: int
MATCH (r:Import {id: $run.id})
SET r += $run.props;
MATCH (k:ImportLock {id: 'import'})
WHERE k.run = $run.id
REMOVE k.run, k.host, k.pid, k.process, k.aliveAt;
MATCH (r:Import)
WITH r ORDER BY r.startedAt DESC, r.id DESC SKIP $keep
DETACH DELETE r
