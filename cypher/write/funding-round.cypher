// Creates funding rounds or brings them up to date, with their links.
// @param rows: map[], existing: string[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:FundingRound, n += row.props, n.factsDigest = row.digest;
UNWIND $existing AS id
MATCH (n:FundingRound {id: id})<-[old:RAISED]-(:Company)
DELETE old;
UNWIND $existing AS id
MATCH (n:FundingRound {id: id})<-[old:INVESTED_IN]-(:Investor)
DELETE old;
UNWIND $rows AS row
MATCH (c:Company {id: row.company})
MATCH (n:FundingRound {id: row.id})
CREATE (c)-[:RAISED]->(n);
UNWIND $rows AS row
UNWIND row.investors AS part
MATCH (i:Investor {id: part.id})
MATCH (n:FundingRound {id: row.id})
CREATE (i)-[:INVESTED_IN {lead: part.lead}]->(n);
// @use citations
