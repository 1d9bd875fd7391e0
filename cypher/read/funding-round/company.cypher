// Company that raised each round.
// @param ids: string[]
// @row key: string, node: Company
MATCH (f:FundingRound)<-[:RAISED]-(c:Company)
WHERE f.id IN $ids
RETURN f.id AS key, c {.*} AS node
