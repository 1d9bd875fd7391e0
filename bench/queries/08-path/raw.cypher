MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
MATCH p = allShortestPaths((a)-[*..8]-(b))
WHERE none(n IN nodes(p) WHERE (n:Organ OR n:Modality OR n:Authority OR n:Source OR n:SourceVersion OR n:Sector
  OR n:Department OR n:Claim OR n:Statement OR n:Policy) AND n.id <> $from AND n.id <> $to)
WITH [n IN nodes(p) | n.id] AS ids ORDER BY ids LIMIT 1
RETURN ids AS answer
