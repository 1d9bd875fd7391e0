// Companies of each investor, with the rounds between them.
// @param ids: string[], asOf: string?
// @order FIRST string: coalesce(firstInvestedOn, '9999')
// @page c: Company, roundIds: string[], firstInvestedOn: string?, led: boolean
MATCH (:Investor {id: key})-[l:INVESTED_IN]->(f:FundingRound)<-[:RAISED]-(c:Company)
WHERE $asOf IS NULL OR f.announcedOn <= $asOf
WITH c, f, l ORDER BY coalesce(f.announcedOn, '9999'), f.id
WITH c, collect(f.id) AS roundIds, min(f.announcedOn) AS firstInvestedOn, max(CASE WHEN l.lead THEN 1 ELSE 0 END) AS leads
WITH c, roundIds, firstInvestedOn, leads > 0 AS led
