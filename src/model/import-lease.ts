// How long an import may give no sign of life before another one may take the graph.

export const LEASE_MS = 60_000;
