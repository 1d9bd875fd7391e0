// Takes away some of what a restore that broke off has written; its mark stays until all of it is gone.
// @param limit: int
// @row removed: int
MATCH (n)
WHERE NOT n:Graph AND NOT n:Import AND NOT n:ImportLock AND NOT n:Audit AND NOT n:Schema
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
