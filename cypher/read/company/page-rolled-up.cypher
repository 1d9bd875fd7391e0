// Companies, filtered, with what they had bought by the day counted as their own: directly, and what a company that
// they bought had bought. A company sold on belongs to its last buyer; one that a company here has bought is left out.
// @param country: string[]?, sector: string[]?, hasApproval: boolean?, fundedBy: string[]?, name: string?
// @param asOf: string?
// @order NAME string: c.sortName
// @order FOUNDED string: coalesce(c.foundedOn, '9999')
// @order FUNDING number: 0 - funding
// @order APPROVALS number: 0 - approvals
// @page c: Company
MATCH (c:Company)
WHERE ($country IS NULL OR c.country IN $country)
  AND ($sector IS NULL OR EXISTS { MATCH (c)-[:IN_SECTOR]->(s:Sector) WHERE any(x IN s.within WHERE x IN $sector) })
  AND ($name IS NULL OR c.searchText CONTAINS $name)
  AND ($fundedBy IS NULL OR EXISTS {
    MATCH (c)-[:RAISED]->(f:FundingRound)<-[:INVESTED_IN]-(i:Investor) WHERE i.id IN $fundedBy
  })
  AND NOT EXISTS {
    MATCH (c)<-[:DEAL_FOR]-(d:Deal)<-[:BUYER_IN]-(b:Company)
    WHERE d.kind = 'ACQUISITION' AND b.id <> c.id AND ($asOf IS NULL OR d.on <= $asOf)
  }
CALL (c) {
  WITH c
  RETURN c.id AS held
  UNION
  MATCH (c)-[:BUYER_IN]->(d:Deal)-[:DEAL_FOR]->(t:Company)
  WHERE d.kind = 'ACQUISITION' AND ($asOf IS NULL OR d.on <= $asOf) AND NOT EXISTS {
    MATCH (t)<-[:DEAL_FOR]-(e:Deal)<-[:BUYER_IN]-(b:Company)
    WHERE e.kind = 'ACQUISITION' AND b.id <> c.id AND e.on > coalesce(d.on, '') AND ($asOf IS NULL OR e.on <= $asOf)
  }
  RETURN t.id AS held
  UNION
  MATCH (c)-[:BUYER_IN]->(d:Deal)-[:DEAL_FOR]->(m:Company)-[:BUYER_IN]->(f:Deal)-[:DEAL_FOR]->(t:Company)
  WHERE d.kind = 'ACQUISITION' AND ($asOf IS NULL OR d.on <= $asOf)
    AND f.kind = 'ACQUISITION' AND ($asOf IS NULL OR f.on <= $asOf) AND NOT EXISTS {
    MATCH (t)<-[:DEAL_FOR]-(e:Deal)<-[:BUYER_IN]-(b:Company)
    WHERE e.kind = 'ACQUISITION' AND b.id <> m.id AND e.on > coalesce(f.on, '') AND ($asOf IS NULL OR e.on <= $asOf)
  }
  RETURN t.id AS held
}
MATCH (x:Company {id: held})
WITH c, COUNT {
  MATCH (x)-[:DEVELOPS]->(p:Product)<-[:APPROVES]-(a:Approval) WHERE $asOf IS NULL OR a.decidedOn <= $asOf
} AS own, reduce(s = 0, usd IN [(x)-[:RAISED]->(f:FundingRound)
  WHERE f.kind = 'ROUND' AND ($asOf IS NULL OR f.announcedOn <= $asOf) | coalesce(f.usd, 0)] | s + usd) AS raised
WITH c, sum(own) AS approvals, sum(raised) AS funding
WHERE $hasApproval IS NULL OR $hasApproval = (approvals > 0)
