// The graph has been brought to a version of the schema; one that is ahead stays ahead.
// @param version: int
MERGE (s:Schema {id: 'schema'})
SET s.version = CASE WHEN coalesce(s.version, 0) < $version THEN $version ELSE s.version END
