// Conditions of ApprovalFilter on an approval a. Where an edition is asked for, panel, productCode and decidedOn are
// what that edition says, else what the graph holds now.
// @param authority: string[]?, pathway: string[]?, panel: string[]?, productCode: string[]?, company: string[]?
// @param decidedFrom: string?, decidedTo: string?, edition: string?
WITH a, [(a)-[l:LISTED_IN]->(v:SourceVersion) WHERE v.label = $edition | properties(l)] AS said
WITH a, said[0] AS l
WITH a, l, CASE WHEN l IS NULL THEN a.panel ELSE l.panel END AS panel,
  CASE WHEN l IS NULL THEN a.productCode ELSE l.productCode END AS productCode,
  CASE WHEN l IS NULL THEN a.decidedOn ELSE l.decidedOn END AS decidedOn
WHERE ($edition IS NULL OR l IS NOT NULL)
  AND ($authority IS NULL OR a.authority IN $authority)
  AND ($pathway IS NULL OR a.pathway IN $pathway)
  AND ($panel IS NULL OR panel IN $panel)
  AND ($productCode IS NULL OR productCode IN $productCode)
  AND ($decidedFrom IS NULL OR decidedOn >= $decidedFrom)
  AND ($decidedTo IS NULL OR decidedOn <= $decidedTo)
  AND ($company IS NULL OR EXISTS {
    MATCH (a)-[:APPROVES]->(x:Product)<-[:DEVELOPS]-(c:Company) 
    WHERE c.slug IN $company OR any(former IN coalesce(c.formerSlugs, []) WHERE former IN $company)
  })
