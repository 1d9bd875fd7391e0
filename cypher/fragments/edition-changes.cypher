// Approvals a that two editions do not say the same of, and how they differ; b and c are what each edition says.
// @param from: string, to: string, fromAsOf: string
MATCH (a:Approval)-[:LISTED_IN]->(either:SourceVersion)
WHERE either.id IN [$from, $to]
WITH DISTINCT a
OPTIONAL MATCH (a)-[b:LISTED_IN]->(:SourceVersion {id: $from})
OPTIONAL MATCH (a)-[c:LISTED_IN]->(:SourceVersion {id: $to})
WITH a, b, c, CASE
  WHEN b IS NULL THEN CASE WHEN c.decidedOn > $fromAsOf THEN 'DECIDED_SINCE' ELSE 'LISTED_LATE' END
  WHEN c IS NULL THEN 'REMOVED'
  WHEN b.panel <> c.panel OR b.productCode <> c.productCode OR b.decidedOn <> c.decidedOn
    OR b.company <> c.company OR b.device <> c.device THEN 'CHANGED'
  ELSE 'SAME' END AS kind
WHERE kind <> 'SAME'
