// Rounds.
// @param asOf: string?
// @order NEWEST string: coalesce(f.announcedOn, '') desc
// @page f: FundingRound
MATCH (f:FundingRound)
WHERE $asOf IS NULL OR f.announcedOn <= $asOf
