// Rows of sheets as they were read, in order of their ids, a page at a time.
// @param after: string, limit: int
// @row id: string, sheet: string, target: string, row: string
MATCH (r:SheetRow)
WHERE r.id > $after
RETURN r.id AS id, r.sheet AS sheet, r.target AS target, r.row AS row
ORDER BY id
LIMIT $limit
