// Replaces what an importer stated before of the sources of each row.
// @param by: string, existing: string[]
UNWIND $existing AS id
MATCH (n:Entity {id: id})-[old:STATED_IN]->(:Source)
WHERE old.by = $by
DELETE old;
UNWIND $rows AS row
UNWIND row.citations AS cited
MATCH (n:Entity {id: row.id})
MATCH (s:Source {id: cited.source})
CREATE (n)-[:STATED_IN {
  by: $by, locator: cited.locator, statedAs: cited.statedAs, retrievedOn: cited.retrievedOn
}]->(s);
