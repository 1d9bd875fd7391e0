// Organs and modalities that claims about data or demand point at, without a product that its authority approved.
// A claim about data counts with its modality only. A claim without an authority points at every authority's approvals.
// @param authority: string[]?, asOf: string?
// @row organ: Organ, modality: Modality?, claimIds: string[]
MATCH (k:Claim)-[:CONCERNS]->(o:Organ)
WHERE k.topic IN ['DATA', 'DEMAND'] AND ($authority IS NULL OR k.authority IS NULL OR k.authority IN $authority)
OPTIONAL MATCH (k)-[:USES]->(m:Modality)
WITH k, o, m, CASE WHEN m IS NULL THEN '' ELSE m.slug END AS modality
WHERE (k.topic = 'DEMAND' OR modality <> '') AND NOT EXISTS {
  MATCH (inside:Organ)<-[:TARGETS]-(p:Product)<-[:APPROVES]-(a:Approval)
  WHERE o.slug IN inside.within
    AND (modality = '' OR EXISTS { MATCH (p)-[:USES]->(used:Modality) WHERE used.slug = modality })
    AND (k.authority IS NULL OR a.authority = k.authority)
    AND ($authority IS NULL OR a.authority IN $authority)
    AND ($asOf IS NULL OR a.decidedOn <= $asOf)
}
WITH o, m, modality, k ORDER BY o.sortName, o.id, modality, k.id
WITH o, m, modality, collect(k.id) AS claimIds
RETURN o {.*} AS organ, CASE WHEN m IS NULL THEN null ELSE m {.*} END AS modality, claimIds
ORDER BY o.sortName, o.id, coalesce(m.slug, '~')
