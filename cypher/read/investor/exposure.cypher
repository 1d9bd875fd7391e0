// Where the companies of each investor have approved products, largest first.
// @param ids: string[]
// @row key: string, value: string, productCount: int, companyCount: int
UNWIND $ids AS key
WITH key, key AS investorId
// @use exposure
WITH key, value, count(DISTINCT p.id) AS productCount, count(DISTINCT c.id) AS companyCount
RETURN key, value, productCount, companyCount
ORDER BY key, productCount DESC, companyCount DESC, value
