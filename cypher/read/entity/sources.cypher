// Sources that state each fact, by title.
// @param ids: string[]
// @row key: string, source: Source, locator: string?, statedAs: string?, retrievedOn: string?
MATCH (n:Entity)-[l:STATED_IN]->(s:Source)
WHERE n.id IN $ids
RETURN n.id AS key, s {.*} AS source, l.locator AS locator, l.statedAs AS statedAs, l.retrievedOn AS retrievedOn
ORDER BY key, s.title, s.id, locator, statedAs
