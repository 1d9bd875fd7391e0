// What approvals a are grouped by, as they are now: the values of each in the two dimensions that are asked for.
// @param first: string, second: string
{
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
