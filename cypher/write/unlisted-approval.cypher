// Takes from an edition the approvals that a corrected file of it no longer lists.
// @param version: string, ids: string[]
// @row n: int
MATCH (v:SourceVersion {id: $version})<-[l:LISTED_IN]-(a:Approval)
WHERE NOT a.id IN $ids
SET a.listDigest = NULL
DELETE l
RETURN count(a) AS n
