// Takes from companies that the facts hold what a list added, once no name of the list means them.
// @param ids: string[], by: string
MATCH (n:Company)-[l:STATED_IN]->(:Source)
WHERE n.id IN $ids AND l.by = $by
DELETE l;
MATCH (n:Company)
WHERE n.id IN $ids
SET n.searchText = n.nameText, n.formerSlugs = n.factsFormerSlugs
REMOVE n.listedAs, n.listedText, n.listDigest, n.listedFormerSlugs
