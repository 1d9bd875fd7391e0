// An edition of a source that is reissued.
// @param source: map, version: map
MERGE (s:Entity {id: $source.id})
SET s:Source, s += $source.props;
MERGE (v:Entity {id: $version.id})
SET v:SourceVersion, v += $version.props;
MATCH (s:Source {id: $source.id})
MATCH (v:SourceVersion {id: $version.id})
MERGE (s)-[:HAS_VERSION]->(v)
