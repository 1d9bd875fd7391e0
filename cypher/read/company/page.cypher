// Companies, filtered.
// @param country: string[]?, sector: string[]?, hasApproval: boolean?, fundedBy: string[]?, name: string?
// @order NAME string: c.sortName
// @order FOUNDED string: coalesce(c.foundedOn, '9999')
// @order FUNDING number: 0 - reduce(s = 0, usd IN [(c)-[:RAISED]->(f:FundingRound) WHERE f.kind = 'ROUND' | coalesce(f.usd, 0)] | s + usd)
// @order APPROVALS number: 0 - COUNT { MATCH (c)-[:DEVELOPS]->(p:Product)<-[:APPROVES]-(a:Approval) }
// @page c: Company
MATCH (c:Company)
WHERE ($country IS NULL OR c.country IN $country)
  AND ($sector IS NULL OR EXISTS { MATCH (c)-[:IN_SECTOR]->(s:Sector) WHERE any(x IN s.within WHERE x IN $sector) })
  AND ($name IS NULL OR c.searchText CONTAINS $name)
  AND ($hasApproval IS NULL OR $hasApproval = EXISTS { MATCH (c)-[:DEVELOPS]->(p:Product)<-[:APPROVES]-(a:Approval) })
  AND ($fundedBy IS NULL OR EXISTS {
    MATCH (c)-[:RAISED]->(f:FundingRound)<-[:INVESTED_IN]-(i:Investor) WHERE i.id IN $fundedBy
  })
