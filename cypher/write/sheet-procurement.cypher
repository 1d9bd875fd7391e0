// Procurements as sheets state them: one that the facts hold keeps its values and links, and is stated by the sheet too.
// @param rows: map[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Procurement, n.sheetDigest = row.digest;
UNWIND $rows AS row
MATCH (n:Procurement {id: row.id})
WHERE n.factsDigest IS NULL
SET n += row.props;
UNWIND $rows AS row
MATCH (n:Procurement {id: row.id})<-[old:MADE]-(:Hospital)
WHERE n.factsDigest IS NULL
DELETE old;
UNWIND $rows AS row
MATCH (n:Procurement {id: row.id})-[old:SUPPLIED_BY]->(:Company)
WHERE n.factsDigest IS NULL
DELETE old;
UNWIND $rows AS row
MATCH (n:Procurement {id: row.id})-[old:OF]->(:Product)
WHERE n.factsDigest IS NULL
DELETE old;
UNWIND $rows AS row
MATCH (n:Procurement {id: row.id})-[old:CONCERNS]->(:Organ)
WHERE n.factsDigest IS NULL
DELETE old;
UNWIND $rows AS row
MATCH (h:Hospital {id: row.buyer})
MATCH (n:Procurement {id: row.id})
WHERE n.factsDigest IS NULL
MERGE (h)-[:MADE]->(n);
UNWIND $rows AS row
MATCH (n:Procurement {id: row.id})
MATCH (c:Company {id: row.supplier})
WHERE n.factsDigest IS NULL
MERGE (n)-[:SUPPLIED_BY]->(c);
UNWIND $rows AS row
MATCH (n:Procurement {id: row.id})
MATCH (p:Product {id: row.product})
WHERE n.factsDigest IS NULL
MERGE (n)-[:OF]->(p);
UNWIND $rows AS row
UNWIND row.organs AS organ
MATCH (n:Procurement {id: row.id})
MATCH (o:Organ {id: organ})
WHERE n.factsDigest IS NULL
MERGE (n)-[:CONCERNS]->(o);
// @use citations
