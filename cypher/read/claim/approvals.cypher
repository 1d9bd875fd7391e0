// How many products hold an approval of an authority and pathway that was decided by a day, and from a day on where one is given.
// @param rows: map[]
// @row key: string, value: float
UNWIND $rows AS row
MATCH (a:Approval)-[:APPROVES]->(p:Product)
WHERE a.authority = row.authority AND a.pathway = row.pathway AND a.decidedOn <= row.asOf
  AND (row.from IS NULL OR a.decidedOn >= row.from)
RETURN row.key AS key, count(DISTINCT p.id) AS value
ORDER BY key
