// An import has started: it holds the graph, and one that still held it is known to be dead.
// @param run: map, host: string, pid: int, process: string
MATCH (k:ImportLock {id: 'import'})
MATCH (r:Import {id: k.run})
SET r.outcome = 'BROKEN_OFF', r.aliveAt = k.aliveAt;
MERGE (r:Import {id: $run.id})
SET r += $run.props;
MATCH (k:ImportLock {id: 'import'})
SET k.run = $run.id, k.host = $host, k.pid = $pid, k.process = $process, k.aliveAt = timestamp()
