// The ids along a shortest chain between two different nodes that crosses no hub; of several the first by its ids.
// Where neither end is a hub, links of hubs need not be looked at: src/model/chains.ts has both lists.
// @param from: string, to: string, maxLength: int, endsAtHub: boolean
// @row ids: string[]
MATCH (a:Entity {id: $from})
WHERE NOT $endsAtHub
MATCH (b:Entity {id: $to})
MATCH p = allShortestPaths((a)-[:APPROVES|BUYER_IN|COVERS|DEAL_FOR|DEVELOPS|INVESTED_IN|LISTED|MADE|OF|PAYS_FOR|RAISED|REPORTED|SUPPLIED_BY*..8]-(b))
WITH p
WHERE length(p) <= $maxLength
WITH [n IN nodes(p) | n.id] AS ids ORDER BY ids LIMIT 1
RETURN ids
UNION ALL
MATCH (a:Entity {id: $from})
WHERE $endsAtHub
MATCH (b:Entity {id: $to})
MATCH p = allShortestPaths((a)-[*..8]-(b))
WHERE none(n IN nodes(p) WHERE n:Organ|Modality|Authority|Source|SourceVersion|Sector|Department|Claim|Statement|Policy AND n.id <> $from AND n.id <> $to)
WITH p
WHERE length(p) <= $maxLength
WITH [n IN nodes(p) | n.id] AS ids ORDER BY ids LIMIT 1
RETURN ids
