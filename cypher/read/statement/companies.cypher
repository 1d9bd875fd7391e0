// Companies that each statement is about, by name.
// @param ids: string[]
// @row key: string, node: Company
MATCH (s:Statement)-[:CONCERNS]->(x:Company)
WHERE s.id IN $ids
RETURN s.id AS key, x {.*} AS node
ORDER BY key, x.sortName, x.id
