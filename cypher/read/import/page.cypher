// Imports. One that holds the graph and gives no sign of life has broken off.
// @param leaseMs: int
// @order NEWEST string: i.startedAt desc
// @page i: Import, outcome: string
MATCH (i:Import)
OPTIONAL MATCH (g:Graph {importing: i.id})
WITH i, CASE WHEN i.outcome = 'RUNNING' AND (g IS NULL OR timestamp() - g.importAliveAt > $leaseMs) THEN 'BROKEN_OFF'
  ELSE i.outcome END AS outcome
