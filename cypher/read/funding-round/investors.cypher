// Investors of each round, leads first, then by name.
// @param ids: string[]
// @row key: string, investor: Investor, lead: boolean
MATCH (f:FundingRound)<-[l:INVESTED_IN]-(i:Investor)
WHERE f.id IN $ids
RETURN f.id AS key, i {.*} AS investor, l.lead AS lead
ORDER BY key, lead DESC, i.sortName, i.id
