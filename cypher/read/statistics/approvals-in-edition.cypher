// Approvals of an edition by one dimension or two, largest group first.
// @param first: string, second: string
// @row first: string, second: string, count: int
MATCH (a:Approval)
// @use approval-filter-in-edition
WITH a, panel, productCode, decidedOn, {
  AUTHORITY: [a.authority],
  PATHWAY: [coalesce(a.pathway, 'NOT_STATED')],
  PANEL: [coalesce(panel, 'NOT_STATED')],
  PRODUCT_CODE: [coalesce(productCode, 'NOT_STATED')],
  YEAR: [coalesce(substring(decidedOn, 0, 4), 'NOT_STATED')],
  COMPANY: [(a)-[:APPROVES]->(p:Product)<-[:DEVELOPS]-(maker:Company) | maker.slug],
  ORGAN: [(a)-[:APPROVES]->(p:Product)-[:TARGETS]->(o:Organ) | o.organ],
  NONE: ['']
} AS values
UNWIND CASE WHEN size(values[$first]) = 0 THEN ['NOT_STATED'] ELSE values[$first] END AS first
UNWIND CASE WHEN size(values[$second]) = 0 THEN ['NOT_STATED'] ELSE values[$second] END AS second
WITH first, second, count(DISTINCT a) AS n
RETURN first, second, n AS count
ORDER BY count DESC, first, second
