// Editions of lists that list an approval of a group, where approvals are grouped by one dimension or two.
// @param first: string, second: string
// @row first: string, second: string, label: string
MATCH (a:Approval)
// @use approval-filter
MATCH (a)-[:LISTED_IN]->(v:SourceVersion)
WITH a, v.label AS label, {
  AUTHORITY: [a.authority],
  PATHWAY: [coalesce(a.pathway, 'NOT_STATED')],
  PANEL: [coalesce(a.panel, 'NOT_STATED')],
  PRODUCT_CODE: [coalesce(a.productCode, 'NOT_STATED')],
  YEAR: [coalesce(substring(a.decidedOn, 0, 4), 'NOT_STATED')],
  COMPANY: [(a)-[:APPROVES]->(p:Product)<-[:DEVELOPS]-(maker:Company) | maker.slug],
  ORGAN: [(a)-[:APPROVES]->(p:Product)-[:TARGETS]->(o:Organ) | o.organ],
  NONE: ['']
} AS values
UNWIND CASE WHEN size(values[$first]) = 0 THEN ['NOT_STATED'] ELSE values[$first] END AS first
UNWIND CASE WHEN size(values[$second]) = 0 THEN ['NOT_STATED'] ELSE values[$second] END AS second
RETURN DISTINCT first, second, label
ORDER BY first, second, label
