// Rows of sheets as they were read: no entities, what they mean is worked out from them.
CREATE INDEX sheet_row_id IF NOT EXISTS FOR (r:SheetRow) ON (r.id);
