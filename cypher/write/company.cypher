// Creates companies or brings them up to date, with their links.
// @param rows: map[], existing: string[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Company, n += row.props, n.factsDigest = row.digest;
UNWIND $rows AS row
MATCH (n:Company {id: row.id})
SET n.searchText = n.nameText + coalesce(n.listedText, ''),
  n.formerSlugs = n.factsFormerSlugs + coalesce(n.listedFormerSlugs, []);
UNWIND $existing AS id
MATCH (n:Company {id: id})-[old:IN_SECTOR]->(:Sector)
DELETE old;
UNWIND $rows AS row
UNWIND row.sectors AS other
MATCH (n:Company {id: row.id})
MATCH (x:Sector {id: other})
CREATE (n)-[:IN_SECTOR]->(x);
// @use citations
