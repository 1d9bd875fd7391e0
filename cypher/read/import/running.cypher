// The import that holds the graph, and the milliseconds since it gave a sign of life.
// @row node: Import, host: string, pid: int, process: string, quietMs: int
MATCH (g:Graph {id: 'graph'})
MATCH (r:Import {id: g.importing})
RETURN r {.*} AS node, g.importHost AS host, g.importPid AS pid, g.importProcess AS process,
  timestamp() - g.importAliveAt AS quietMs
