// Claims that drive each cluster or, unless it stands as stated, a part of it, by topic and slug.
// @param ids: string[], level: string
// @row key: string, node: Claim
UNWIND $ids AS key
MATCH (top:Organ {id: key})
MATCH (stated:Organ)
WHERE top.slug = CASE $level WHEN 'STATED' THEN stated.slug WHEN 'ORGAN' THEN stated.organ ELSE stated.system END
MATCH (stated)<-[:DRIVES]-(k:Claim)
WITH DISTINCT key, k
RETURN key, k {.*} AS node
ORDER BY key, k.topic, k.id
