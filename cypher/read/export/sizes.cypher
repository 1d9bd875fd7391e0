// How many nodes and links there are, of every kind.
// @row key: string, n: int
CALL () {
  MATCH (x) RETURN 'nodes' AS key, count(x) AS n
  UNION
  MATCH ()-[l]->() RETURN 'links' AS key, count(l) AS n
}
RETURN key, n
ORDER BY key
