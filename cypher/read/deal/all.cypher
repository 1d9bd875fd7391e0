// Every deal, newest first.
// @row node: Deal
MATCH (d:Deal)
RETURN d {.*} AS node
ORDER BY coalesce(d.on, '') DESC, d.id
