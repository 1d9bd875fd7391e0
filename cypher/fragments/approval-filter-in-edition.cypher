// Conditions of ApprovalFilter on an approval a of an edition; panel, productCode and decidedOn are what it says.
// @param authority: string[]?, pathway: string[]?, panel: string[]?, productCode: string[]?, company: string[]?
// @param decidedFrom: string?, decidedTo: string?, edition: string
MATCH (a)-[l:LISTED_IN]->(v:SourceVersion)
WHERE v.label = $edition
WITH a, l.panel AS panel, l.productCode AS productCode, l.decidedOn AS decidedOn
WHERE ($authority IS NULL OR a.authority IN $authority)
  AND ($pathway IS NULL OR a.pathway IN $pathway)
  AND ($panel IS NULL OR panel IN $panel)
  AND ($productCode IS NULL OR productCode IN $productCode)
  AND ($decidedFrom IS NULL OR decidedOn >= $decidedFrom)
  AND ($decidedTo IS NULL OR decidedOn <= $decidedTo)
  AND ($company IS NULL OR EXISTS {
    MATCH (a)-[:APPROVES]->(x:Product)<-[:DEVELOPS]-(c:Company)
    WHERE c.slug IN $company OR any(former IN coalesce(c.formerSlugs, []) WHERE former IN $company)
  })
