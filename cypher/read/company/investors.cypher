// Investors of each company, with the rounds between them.
// @param ids: string[], asOf: string?
// @order FIRST string: coalesce(firstInvestedOn, '9999')
// @page i: Investor, roundIds: string[], firstInvestedOn: string?, led: boolean
MATCH (:Company {id: key})-[:RAISED]->(f:FundingRound)<-[l:INVESTED_IN]-(i:Investor)
WHERE $asOf IS NULL OR f.announcedOn <= $asOf
WITH i, f, l ORDER BY coalesce(f.announcedOn, '9999'), f.id
WITH i, collect(f.id) AS roundIds, min(f.announcedOn) AS firstInvestedOn, max(CASE WHEN l.lead THEN 1 ELSE 0 END) AS leads
WITH i, roundIds, firstInvestedOn, leads > 0 AS led
