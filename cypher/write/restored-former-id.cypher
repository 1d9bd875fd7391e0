// The node that each former id of an export means now.
// @param rows: map[]
// @row written: int
UNWIND $rows AS row
MATCH (a:FormerId {id: row.source})
MATCH (b:Entity {id: row.target})
CREATE (a)-[l:NOW]->(b)
RETURN count(l) AS written
