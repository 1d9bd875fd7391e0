// Every sector, by name.
// @row node: Sector
MATCH (s:Sector)
RETURN s {.*} AS node
ORDER BY s.sortName, s.id
