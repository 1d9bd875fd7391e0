// Products that only a regulator's list names.
// @param rows: map[]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Product, n += row.props, n.listDigest = row.digest;
UNWIND $rows AS row
MATCH (c:Company {id: row.company})
MATCH (n:Product {id: row.id})
MERGE (c)-[:DEVELOPS]->(n);
// @use citations
