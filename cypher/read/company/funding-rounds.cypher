// Rounds of each company.
// @param ids: string[], asOf: string?
// @order NEWEST string: coalesce(f.announcedOn, '') desc
// @page f: FundingRound
MATCH (:Company {id: key})-[:RAISED]->(f:FundingRound)
WHERE $asOf IS NULL OR f.announcedOn <= $asOf
