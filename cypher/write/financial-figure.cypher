// Creates figures of accounts or brings them up to date, with their links.
// @param rows: map[], existing: string[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:FinancialFigure, n += row.props, n.factsDigest = row.digest;
UNWIND $existing AS id
MATCH (n:FinancialFigure {id: id})<-[old:REPORTED]-(:Company)
DELETE old;
UNWIND $rows AS row
MATCH (n:FinancialFigure {id: row.id})
MATCH (x:Company {id: row.company})
CREATE (n)<-[:REPORTED]-(x);
// @use citations
