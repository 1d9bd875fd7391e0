// Imports. One that gives no sign of life has broken off.
// @param leaseMs: int
// @order NEWEST string: i.startedAt desc
// @page i: Import, outcome: string
MATCH (i:Import)
OPTIONAL MATCH (k:ImportLock {run: i.id})
WITH i, CASE WHEN i.outcome = 'RUNNING' AND (k IS NULL OR abs(timestamp() - k.aliveAt) > $leaseMs) THEN 'BROKEN_OFF'
  ELSE i.outcome END AS outcome
