// The searchable text of every node, for the vocabulary of prefixes and misspellings.
// @row text: string
MATCH (n:Entity)
WHERE n.searchText IS NOT NULL
RETURN n.searchText AS text
ORDER BY n.id
