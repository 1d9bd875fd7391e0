// A write by hand: once before it begins, and once more with what came of it.
// @param entry: map
MERGE (a:Audit {id: $entry.id})
SET a += $entry.props
