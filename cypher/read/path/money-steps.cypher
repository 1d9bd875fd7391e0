// One step of money onwards from each node: to the round, the company, its products, and where those arrive.
// @param ids: string[]
// @row source: string, target: string, relation: string
MATCH (a:Investor)-[:INVESTED_IN]->(b:FundingRound) WHERE a.id IN $ids
RETURN a.id AS source, b.id AS target, 'INVESTED_IN' AS relation
UNION ALL
MATCH (a:FundingRound)<-[:RAISED]-(b:Company) WHERE a.id IN $ids
RETURN a.id AS source, b.id AS target, 'RAISED' AS relation
UNION ALL
MATCH (a:Company)-[:DEVELOPS]->(b:Product) WHERE a.id IN $ids
RETURN a.id AS source, b.id AS target, 'DEVELOPS' AS relation
UNION ALL
MATCH (a:Company)<-[:SUPPLIED_BY]-(b:Procurement) WHERE a.id IN $ids
RETURN a.id AS source, b.id AS target, 'SUPPLIED_BY' AS relation
UNION ALL
MATCH (a:Product)-[:TARGETS]->(b:Organ) WHERE a.id IN $ids
RETURN a.id AS source, b.id AS target, 'TARGETS' AS relation
UNION ALL
MATCH (a:Organ)-[:PART_OF]->(b:Organ) WHERE a.id IN $ids
RETURN a.id AS source, b.id AS target, 'PART_OF' AS relation
UNION ALL
MATCH (a:Product)<-[:APPROVES]-(b:Approval) WHERE a.id IN $ids
RETURN a.id AS source, b.id AS target, 'APPROVES' AS relation
UNION ALL
MATCH (a:Product)<-[:OF]-(b:Procurement) WHERE a.id IN $ids
RETURN a.id AS source, b.id AS target, 'OF' AS relation
UNION ALL
MATCH (a:Procurement)<-[:MADE]-(b:Hospital) WHERE a.id IN $ids
RETURN a.id AS source, b.id AS target, 'MADE' AS relation
