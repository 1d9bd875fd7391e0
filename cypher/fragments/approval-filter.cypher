// Conditions of ApprovalFilter on an approval a, by what the graph holds now.
// @param authority: string[]?, pathway: string[]?, panel: string[]?, productCode: string[]?, company: string[]?
// @param decidedFrom: string?, decidedTo: string?
WHERE ($authority IS NULL OR a.authority IN $authority)
  AND ($pathway IS NULL OR a.pathway IN $pathway)
  AND ($panel IS NULL OR a.panel IN $panel)
  AND ($productCode IS NULL OR a.productCode IN $productCode)
  AND ($decidedFrom IS NULL OR a.decidedOn >= $decidedFrom)
  AND ($decidedTo IS NULL OR a.decidedOn <= $decidedTo)
  AND ($company IS NULL OR EXISTS {
    MATCH (a)-[:APPROVES]->(x:Product)<-[:DEVELOPS]-(c:Company)
    WHERE c.slug IN $company OR any(former IN coalesce(c.formerSlugs, []) WHERE former IN $company)
  })
