// Approvals by one dimension or two, largest group first, with the editions of lists in which those of a group stand.
// @param first: string, second: string
// @row first: string, second: string, count: int, editions: string[]
MATCH (a:Approval)
// @use approval-filter
WITH a, [(a)-[:LISTED_IN]->(v:SourceVersion) | v.label] AS labels, {
  AUTHORITY: [a.authority],
  PATHWAY: [coalesce(a.pathway, 'NOT_STATED')],
  PANEL: [coalesce(a.panel, 'NOT_STATED')],
  PRODUCT_CODE: [coalesce(a.productCode, 'NOT_STATED')],
  YEAR: [coalesce(substring(a.decidedOn, 0, 4), 'NOT_STATED')],
  COMPANY: [(a)-[:APPROVES]->(p:Product)<-[:DEVELOPS]-(maker:Company) | maker.slug],
  ORGAN: [(a)-[:APPROVES]->(p:Product)-[:TARGETS]->(o:Organ) | o.organ],
  NONE: ['']
} AS values
UNWIND CASE WHEN size(labels) = 0 THEN [null] ELSE labels END AS label
UNWIND CASE WHEN size(values[$first]) = 0 THEN ['NOT_STATED'] ELSE values[$first] END AS first
UNWIND CASE WHEN size(values[$second]) = 0 THEN ['NOT_STATED'] ELSE values[$second] END AS second
WITH first, second, a.id AS id, label
ORDER BY label, id
WITH first, second, count(DISTINCT id) AS n, collect(DISTINCT label) AS editions
RETURN first, second, n AS count, editions
ORDER BY count DESC, first, second
