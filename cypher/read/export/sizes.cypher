// How many nodes and links there are, of every kind but the reports of imports and of who wrote, and the version of
// the schema, which are not a part of an export.
// @row key: string, n: int
CALL () {
  MATCH (x) WHERE NOT x:Import AND NOT x:ImportLock AND NOT x:Audit AND NOT x:Schema RETURN 'nodes' AS key, count(x) AS n
  UNION
  MATCH ()-[l]->() RETURN 'links' AS key, count(l) AS n
}
RETURN key, n
ORDER BY key
