// Keeps rows of sheets as they were read, and drops those that their sheet no longer has.
// @param rows: map[], gone: string[]
UNWIND $rows AS row
MERGE (r:SheetRow {id: row.id})
SET r.sheet = row.sheet, r.target = row.target, r.row = row.row;
MATCH (r:SheetRow)
WHERE r.id IN $gone
DELETE r
