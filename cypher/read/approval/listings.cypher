// What each edition says of each approval, oldest edition first.
// @param ids: string[]
// @row key: string, version: SourceVersion, company: string, device: string, panel: string?, productCode: string?, decidedOn: string?
MATCH (a:Approval)-[l:LISTED_IN]->(v:SourceVersion)
WHERE a.id IN $ids
RETURN a.id AS key, v {.*} AS version, l.company AS company, l.device AS device, l.panel AS panel,
  l.productCode AS productCode, l.decidedOn AS decidedOn
ORDER BY key, v.asOf, v.id
