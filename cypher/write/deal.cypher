// Creates deals or brings them up to date, with their links.
// @param rows: map[], existing: string[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Deal, n += row.props, n.factsDigest = row.digest;
UNWIND $existing AS id
MATCH (n:Deal {id: id})<-[old:BUYER_IN]-(:Company)
DELETE old;
UNWIND $rows AS row
MATCH (n:Deal {id: row.id})
MATCH (x:Company {id: row.buyerCompany})
CREATE (n)<-[:BUYER_IN]-(x);
UNWIND $existing AS id
MATCH (n:Deal {id: id})-[old:DEAL_FOR]->(:Company)
DELETE old;
UNWIND $rows AS row
MATCH (n:Deal {id: row.id})
MATCH (x:Company {id: row.target})
CREATE (n)-[:DEAL_FOR]->(x);
// @use citations
