// Procurements by one dimension or two, largest group first, with the converted prices of each group.
// @param first: string, second: string
// @row first: string, second: string, count: int, usd: float[]
MATCH (x:Procurement)
// @use procurement-filter
WITH x, {
  LEVEL: [(x)<-[:MADE]-(h:Hospital) | coalesce(h.level, 'NOT_STATED')],
  REGION: [(x)<-[:MADE]-(h:Hospital) | coalesce(h.region, 'NOT_STATED')],
  COUNTRY: [(x)<-[:MADE]-(h:Hospital) | coalesce(h.country, 'NOT_STATED')],
  KIND: [coalesce(x.kind, 'NOT_STATED')],
  STAGE: [x.stage],
  PRICING: [coalesce(x.pricing, 'NOT_STATED')],
  PRICE_BAND: [x.priceBand],
  ORGAN: [(x)-[:CONCERNS]->(o:Organ) | o.organ],
  YEAR: [coalesce(substring(x.awardedOn, 0, 4), 'NOT_STATED')],
  NONE: ['']
} AS values
UNWIND CASE WHEN size(values[$first]) = 0 THEN ['NOT_STATED'] ELSE values[$first] END AS first
UNWIND CASE WHEN size(values[$second]) = 0 THEN ['NOT_STATED'] ELSE values[$second] END AS second
WITH DISTINCT x, first, second
WITH first, second, count(x) AS n, collect(x.usd) AS usd
RETURN first, second, n AS count, usd
ORDER BY count DESC, first, second
