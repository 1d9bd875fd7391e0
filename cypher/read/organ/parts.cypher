// Direct parts of each organ, by name.
// @param ids: string[]
// @row key: string, node: Organ
MATCH (o:Organ)<-[:PART_OF]-(x:Organ)
WHERE o.id IN $ids
RETURN o.id AS key, x {.*} AS node
ORDER BY key, x.sortName, x.id
