// Funding rounds as sheets state them: one that the facts hold keeps its values and links, and is stated by the sheet too.
// @param rows: map[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:FundingRound, n.sheetDigest = row.digest;
UNWIND $rows AS row
MATCH (n:FundingRound {id: row.id})
WHERE n.factsDigest IS NULL
SET n += row.props;
UNWIND $rows AS row
MATCH (n:FundingRound {id: row.id})<-[old:RAISED]-(:Company)
WHERE n.factsDigest IS NULL
DELETE old;
UNWIND $rows AS row
MATCH (n:FundingRound {id: row.id})<-[old:INVESTED_IN]-(:Investor)
WHERE n.factsDigest IS NULL
DELETE old;
UNWIND $rows AS row
MATCH (c:Company {id: row.company})
MATCH (n:FundingRound {id: row.id})
WHERE n.factsDigest IS NULL
MERGE (c)-[:RAISED]->(n);
UNWIND $rows AS row
UNWIND row.investors AS part
MATCH (i:Investor {id: part.id})
MATCH (n:FundingRound {id: row.id})
WHERE n.factsDigest IS NULL
MERGE (i)-[l:INVESTED_IN]->(n)
SET l.lead = part.lead;
// @use citations
