// Takes from companies that a list names what the facts added, once the facts no longer state them. The list's own
// part is then written anew.
// @param ids: string[]
MATCH (n:Company)-[l:STATED_IN]->(:Source)
WHERE n.id IN $ids AND l.by = 'facts'
DELETE l;
MATCH (n:Company)-[l:IN_SECTOR]->(:Sector)
WHERE n.id IN $ids
DELETE l;
MATCH (n:Company)
WHERE n.id IN $ids
SET n.searchText = n.listedText, n.formerSlugs = n.listedFormerSlugs, n.listDigest = ''
REMOVE n.factsDigest, n.nameText, n.factsFormerSlugs, n.nameZh, n.aliases, n.country, n.city, n.foundedOn, n.website,
  n.segment, n.caveat
