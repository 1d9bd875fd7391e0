// The approvals a, products p and companies c of the cluster around top, the organ with id key. The organs inside it
// are gathered first: Neo4j would otherwise go over every product for each of them.
// @param level: string
// @param authority: string[]?, country: string[]?, application: string[]?, modality: string[]?
// @param targetBasis: string?, asOf: string?
MATCH (top:Organ {id: key})
MATCH (stated:Organ)
WHERE top.slug = CASE $level WHEN 'STATED' THEN stated.slug WHEN 'ORGAN' THEN stated.organ ELSE stated.system END
WITH key, top, collect(stated) AS inside
UNWIND inside AS stated
MATCH (stated)<-[t:TARGETS]-(p:Product)<-[:DEVELOPS]-(c:Company)
WHERE ($targetBasis IS NULL OR t.basis = $targetBasis)
  AND ($country IS NULL OR c.country IN $country)
  AND ($application IS NULL OR p.application IN $application)
  AND ($modality IS NULL OR EXISTS { MATCH (p)-[:USES]->(m:Modality) WHERE m.slug IN $modality })
MATCH (p)<-[:APPROVES]-(a:Approval)
WHERE ($authority IS NULL OR a.authority IN $authority) AND ($asOf IS NULL OR a.decidedOn <= $asOf)
