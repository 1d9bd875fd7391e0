MATCH (o:Organ)
MATCH (inside:Organ) WHERE inside.organ = o.slug
MATCH (inside)<-[:TARGETS]-(p:Product)<-[:DEVELOPS]-(c:Company)
WHERE EXISTS { MATCH (p)<-[:APPROVES]-(:Approval) }
WITH o, count(DISTINCT p) AS productCount, collect(DISTINCT c) AS companies
CALL (companies) {
  UNWIND companies AS c
  MATCH (c)-[:RAISED]->(f:FundingRound)<-[:INVESTED_IN]-(i:Investor)
  WHERE f.kind <> 'TOTAL'
  WITH i, count(DISTINCT c) AS companyCount, count(f) AS roundCount
  ORDER BY companyCount DESC, roundCount DESC, i.id
  WITH count(i) AS totalCount, collect({investor: i {.id, .name}, roundCount: roundCount})[0..3] AS nodes
  RETURN {totalCount: totalCount, nodes: nodes} AS funders
}
WITH o, productCount, companies, funders
ORDER BY productCount DESC, o.id
RETURN collect({
  organ: o {.id, .name}, productCount: productCount, companyCount: size(companies), funders: funders
}) AS answer
