// Procurements, filtered.
// @param country: string[]?, stage: string[]?, level: string[]?, awardedFrom: string?, awardedTo: string?
// @order NEWEST string: coalesce(x.awardedOn, '') desc
// @page x: Procurement
MATCH (x:Procurement)
WHERE ($stage IS NULL OR x.stage IN $stage)
  AND ($awardedFrom IS NULL OR x.awardedOn >= $awardedFrom)
  AND ($awardedTo IS NULL OR x.awardedOn <= $awardedTo)
  AND ($country IS NULL OR EXISTS { MATCH (h:Hospital)-[:MADE]->(x) WHERE h.country IN $country })
  AND ($level IS NULL OR EXISTS { MATCH (h:Hospital)-[:MADE]->(x) WHERE h.level IN $level })
