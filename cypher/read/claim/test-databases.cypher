// How many planned test databases are of an organ and modality that an approved product covers by a day.
// @param rows: map[]
// @row key: string, value: float
UNWIND $rows AS row
MATCH (k:Claim)-[:CONCERNS]->(o:Organ)
WHERE k.topic = 'DATA' AND k.unit = 'database'
WITH row, k, o, [(k)-[:USES]->(m:Modality) | m.slug] AS modalities
WHERE EXISTS {
  MATCH (inside:Organ)<-[:TARGETS]-(p:Product)<-[:APPROVES]-(a:Approval)
  WHERE o.slug IN inside.within
    AND (size(modalities) = 0 OR EXISTS { MATCH (p)-[:USES]->(used:Modality) WHERE used.slug IN modalities })
    AND (k.authority IS NULL OR a.authority = k.authority)
    AND (row.asOf IS NULL OR a.decidedOn <= row.asOf)
}
RETURN row.key AS key, count(DISTINCT k.id) AS value
ORDER BY key
