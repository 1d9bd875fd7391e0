// Who invests in the same companies as each investor.
// @param ids: string[], asOf: string?
// @order MOST number: 0 - (sharedCompanies * 10000 + sharedRounds)
// @page other: Investor, sharedCompanies: int, sharedRounds: int
MATCH (:Investor {id: key})-[:INVESTED_IN]->(f:FundingRound)<-[:RAISED]-(c:Company)
WHERE f.kind <> 'TOTAL' AND ($asOf IS NULL OR f.announcedOn <= $asOf)
MATCH (c)-[:RAISED]->(g:FundingRound)<-[:INVESTED_IN]-(other:Investor)
WHERE other.id <> key AND g.kind <> 'TOTAL' AND ($asOf IS NULL OR g.announcedOn <= $asOf)
WITH other, count(DISTINCT c.id) AS sharedCompanies, count(DISTINCT CASE WHEN f.id = g.id THEN g.id END) AS sharedRounds
