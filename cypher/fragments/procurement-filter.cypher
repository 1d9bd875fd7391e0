// Conditions of ProcurementFilter on a procurement x.
// @param country: string[]?, stage: string[]?, level: string[]?, awardedFrom: string?, awardedTo: string?
WHERE ($stage IS NULL OR x.stage IN $stage)
  AND ($awardedFrom IS NULL OR x.awardedOn >= $awardedFrom)
  AND ($awardedTo IS NULL OR x.awardedOn <= $awardedTo)
  AND ($country IS NULL OR EXISTS { MATCH (x)<-[:MADE]-(h:Hospital) WHERE h.country IN $country })
  AND ($level IS NULL OR EXISTS { MATCH (x)<-[:MADE]-(h:Hospital) WHERE h.level IN $level })
