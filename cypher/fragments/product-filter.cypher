// Conditions of ProductFilter on a product p.
// @param organ: string[]?, includeParts: boolean, targetBasis: string?, modality: string[]?, application: string[]?
// @param approved: boolean?, authority: string[]?, asOf: string?, name: string?
WHERE ($name IS NULL OR p.searchText CONTAINS $name)
  AND ($application IS NULL OR p.application IN $application)
  AND ($modality IS NULL OR EXISTS { MATCH (p)-[:USES]->(m:Modality) WHERE m.slug IN $modality })
  AND (($organ IS NULL AND $targetBasis IS NULL) OR EXISTS {
    MATCH (p)-[t:TARGETS]->(o:Organ)
    WHERE ($targetBasis IS NULL OR t.basis = $targetBasis)
      AND ($organ IS NULL OR o.slug IN $organ OR ($includeParts AND any(s IN o.within WHERE s IN $organ)))
  })
  AND ($approved IS NULL OR $approved = EXISTS {
    MATCH (p)<-[:APPROVES]-(a:Approval)
    WHERE ($authority IS NULL OR a.authority IN $authority) AND ($asOf IS NULL OR a.decidedOn <= $asOf)
  })
