// Rounds that each investor took part in.
// @param ids: string[], asOf: string?
// @order NEWEST string: coalesce(f.announcedOn, '') desc
// @page f: FundingRound
MATCH (:Investor {id: key})-[:INVESTED_IN]->(f:FundingRound)
WHERE $asOf IS NULL OR f.announcedOn <= $asOf
