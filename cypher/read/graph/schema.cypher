// The version of the schema that the graph was brought to last; no row for a graph that is new, or older than this.
// @row version: int
MATCH (s:Schema {id: 'schema'})
RETURN s.version AS version
