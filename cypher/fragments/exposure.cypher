// Approved products p of companies c that the investor with id investorId put money into, and the values of each
// in every dimension; the key is carried along.
// @param by: string, asOf: string?
MATCH (:Investor {id: investorId})-[:INVESTED_IN]->(f:FundingRound)<-[:RAISED]-(c:Company)
WHERE $asOf IS NULL OR f.announcedOn <= $asOf
WITH DISTINCT key, c
MATCH (c)-[:DEVELOPS]->(p:Product)
WHERE EXISTS { MATCH (p)<-[:APPROVES]-(a:Approval) WHERE $asOf IS NULL OR a.decidedOn <= $asOf }
WITH key, c, p, {
  ORGAN: [(p)-[:TARGETS]->(o:Organ) | o.organ],
  APPLICATION: [coalesce(p.application, 'NOT_STATED')],
  MODALITY: [(p)-[:USES]->(m:Modality) | m.slug],
  AUTHORITY: [(p)<-[:APPROVES]-(x:Approval) WHERE $asOf IS NULL OR x.decidedOn <= $asOf | x.authority],
  SECTOR: [(p)-[:IN_SECTOR]->(s:Sector) | s.slug],
  COUNTRY: [coalesce(c.country, 'NOT_STATED')]
} AS values
UNWIND values[$by] AS value
