// How many products hold an approval of an authority and pathway that was decided by a day.
// @param rows: map[]
// @row key: string, value: float
UNWIND $rows AS row
MATCH (a:Approval)-[:APPROVES]->(p:Product)
WHERE a.authority = row.authority AND a.pathway = row.pathway AND a.decidedOn <= row.asOf
RETURN row.key AS key, count(DISTINCT p.id) AS value
ORDER BY key
