// An import has started: it holds the graph, and one that still held it is known to be dead.
// @param run: map, host: string, pid: int, process: string
MATCH (g:Graph {id: 'graph'})
MATCH (r:Import {id: g.importing})
SET r.outcome = 'BROKEN_OFF', r.aliveAt = g.importAliveAt;
MERGE (r:Import {id: $run.id})
SET r += $run.props;
MATCH (g:Graph {id: 'graph'})
SET g.importing = $run.id, g.importHost = $host, g.importPid = $pid, g.importProcess = $process,
  g.importAliveAt = timestamp()
