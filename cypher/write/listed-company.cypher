// Companies as a regulator's list names them: those known from elsewhere keep what is known of them.
// @param rows: map[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Company, n.listedAs = row.listedAs, n.listedText = row.listedText, n.listDigest = row.digest,
  n.listedFormerSlugs = row.formerSlugs;
UNWIND $rows AS row
MATCH (n:Company {id: row.id})
WHERE n.factsDigest IS NULL
SET n += row.props;
UNWIND $rows AS row
MATCH (n:Company {id: row.id})
SET n.searchText = coalesce(n.nameText, '') + n.listedText,
  n.formerSlugs = coalesce(n.factsFormerSlugs, []) + n.listedFormerSlugs;
// @use citations
