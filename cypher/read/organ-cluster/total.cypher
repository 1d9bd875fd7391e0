// How many products are approved under the filter of the clusters, whatever organs they target.
// @param authority: string[]?, country: string[]?, application: string[]?, modality: string[]?
// @param targetBasis: string?, asOf: string?
// @row key: string, n: int
MATCH (p:Product)<-[:DEVELOPS]-(c:Company)
WHERE ($targetBasis IS NULL OR EXISTS { MATCH (p)-[t:TARGETS]->(o:Organ) WHERE t.basis = $targetBasis })
  AND ($country IS NULL OR c.country IN $country)
  AND ($application IS NULL OR p.application IN $application)
  AND ($modality IS NULL OR EXISTS { MATCH (p)-[:USES]->(m:Modality) WHERE m.slug IN $modality })
MATCH (p)<-[:APPROVES]-(a:Approval)
WHERE ($authority IS NULL OR a.authority IN $authority) AND ($asOf IS NULL OR a.decidedOn <= $asOf)
RETURN '' AS key, count(DISTINCT p.id) AS n
