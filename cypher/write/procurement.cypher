// Creates procurements or brings them up to date, with their links.
// @param rows: map[], existing: string[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Procurement, n += row.props, n.factsDigest = row.digest;
UNWIND $existing AS id
MATCH (n:Procurement {id: id})<-[old:MADE]-(:Hospital)
DELETE old;
UNWIND $existing AS id
MATCH (n:Procurement {id: id})-[old:SUPPLIED_BY]->(:Company)
DELETE old;
UNWIND $existing AS id
MATCH (n:Procurement {id: id})-[old:OF]->(:Product)
DELETE old;
UNWIND $existing AS id
MATCH (n:Procurement {id: id})-[old:CONCERNS]->(:Organ)
DELETE old;
UNWIND $rows AS row
MATCH (h:Hospital {id: row.buyer})
MATCH (n:Procurement {id: row.id})
CREATE (h)-[:MADE]->(n);
UNWIND $rows AS row
MATCH (n:Procurement {id: row.id})
MATCH (c:Company {id: row.supplier})
CREATE (n)-[:SUPPLIED_BY]->(c);
UNWIND $rows AS row
MATCH (n:Procurement {id: row.id})
MATCH (p:Product {id: row.product})
CREATE (n)-[:OF]->(p);
UNWIND $rows AS row
UNWIND row.organs AS organ
MATCH (n:Procurement {id: row.id})
MATCH (o:Organ {id: organ})
CREATE (n)-[:CONCERNS]->(o);
// @use citations
