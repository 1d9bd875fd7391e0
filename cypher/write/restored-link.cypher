// Links of an export, as they were; one statement a type. Counts those whose nodes are there.
// @each APPROVES, BUYER_IN, CONCERNS, COVERS, DEAL_FOR, DEVELOPS, DRIVES, GRANTED_BY, HAS_VERSION, INVESTED_IN
// @each IN_SECTOR, LISTED, LISTED_IN, MADE, OF, PART_OF, PAYS_FOR, RAISED, REPORTED, STATED_IN, SUPPLIED_BY
// @each TARGETS, USED_BY, USES
// @param rows: map[]
// @row written: int
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
CREATE (a)-[l:EACH]->(b)
SET l += row.props
RETURN count(l) AS written
