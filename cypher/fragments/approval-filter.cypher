// Conditions of ApprovalFilter on an approval a.
// @param authority: string[]?, pathway: string[]?, panel: string[]?, productCode: string[]?, company: string[]?
// @param decidedFrom: string?, decidedTo: string?, edition: string?
WHERE ($authority IS NULL OR a.authority IN $authority)
  AND ($pathway IS NULL OR a.pathway IN $pathway)
  AND ($panel IS NULL OR a.panel IN $panel)
  AND ($productCode IS NULL OR a.productCode IN $productCode)
  AND ($decidedFrom IS NULL OR a.decidedOn >= $decidedFrom)
  AND ($decidedTo IS NULL OR a.decidedOn <= $decidedTo)
  AND ($edition IS NULL OR EXISTS { MATCH (a)-[:LISTED_IN]->(v:SourceVersion) WHERE v.label = $edition })
  AND ($company IS NULL OR EXISTS {
    MATCH (a)-[:APPROVES]->(x:Product)<-[:DEVELOPS]-(c:Company) 
    WHERE c.slug IN $company OR any(former IN coalesce(c.formerSlugs, []) WHERE former IN $company)
  })
