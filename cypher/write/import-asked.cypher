// Says that an import wants to start. It takes the lock's node for the rest of the transaction, so that of two imports
// that start at once the second sees the first.
// @param id: string
MERGE (k:ImportLock {id: 'import'})
SET k.asked = $id
