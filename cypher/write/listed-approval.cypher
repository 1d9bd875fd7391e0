// Approvals as an edition of a regulator's list states them. One known from elsewhere is the same node.
// @param rows: map[], version: string
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Approval, n.listDigest = row.digest;
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})
WHERE n.listedAsOf IS NULL OR n.listedAsOf <= row.asOf
SET n += row.props, n.listedAsOf = row.asOf;
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})-[old:APPROVES]->(p:Product)
WHERE p.id <> row.product
DELETE old;
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})
MATCH (p:Product {id: row.product})
MERGE (n)-[:APPROVES]->(p);
UNWIND $rows AS row
MERGE (g:Entity {id: row.authority})
SET g:Authority, g.name = row.authorityName;
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})
MATCH (g:Authority {id: row.authority})
MERGE (n)-[:GRANTED_BY]->(g);
UNWIND $rows AS row
MATCH (n:Approval {id: row.id})
MATCH (v:SourceVersion {id: $version})
MERGE (n)-[l:LISTED_IN]->(v)
SET l.company = row.stated.company, l.device = row.stated.device, l.panel = row.stated.panel,
  l.productCode = row.stated.productCode, l.decidedOn = row.stated.decidedOn;
// @use approval-view
// @use citations
