// Creates figures of accounts or brings them up to date, with their links.
// @param rows: map[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:FinancialFigure, n += row.props, n.factsDigest = row.digest;
UNWIND $rows AS row
MATCH (n:FinancialFigure {id: row.id})<-[old:REPORTED]-(:Company)
DELETE old;
UNWIND $rows AS row
MATCH (n:FinancialFigure {id: row.id})
MATCH (x:Company {id: row.company})
MERGE (n)<-[:REPORTED]-(x);
// @use citations
