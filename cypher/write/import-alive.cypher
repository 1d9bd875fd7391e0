// A sign of life of an import; no row where another one holds the graph by now. The lock is taken before it is read.
// @param id: string
// @row id: string
MATCH (k:ImportLock {id: 'import'})
SET k.asked = $id;
MATCH (k:ImportLock {id: 'import'})
WHERE k.run = $id
SET k.aliveAt = timestamp()
RETURN k.run AS id
