// The import that holds the graph, and the milliseconds since it gave a sign of life.
// @row node: Import, host: string, pid: int, process: string, quietMs: int
MATCH (k:ImportLock {id: 'import'})
MATCH (r:Import {id: k.run})
RETURN r {.*} AS node, k.host AS host, k.pid AS pid, k.process AS process, timestamp() - k.aliveAt AS quietMs
