// Approvals that two editions do not say the same of.
// @param kind: string?
// @order NUMBER string: a.number
// @page a: Approval, kind: string, before: ListedRow?, after: ListedRow?
// @use edition-changes
WITH a, kind, CASE WHEN b IS NULL THEN null ELSE properties(b) END AS before,
  CASE WHEN c IS NULL THEN null ELSE properties(c) END AS after
WHERE $kind IS NULL OR kind = $kind
