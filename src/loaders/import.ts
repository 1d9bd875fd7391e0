// Reads of imports: what each one did, newest first.
import { LEASE_MS } from '../model/import-lease.ts';
import type { Import } from '../model/nodes.ts';
import { rootPage } from './relation.ts';
import type { ImportValue } from './values.ts';

export const imports = {
  page: rootPage(
    'import/page',
    () => ({ leaseMs: LEASE_MS }),
    ({ node, outcome }): ImportValue => ({
      ...node,
      outcome,
      counts: countsOf(node),
      problemCount: node.problemCount ?? 0,
      rejectedCount: node.rejectedCount ?? 0,
      problems: node.problems ?? [],
    }),
  ),
};

function countsOf({ kinds, created, updated, unchanged, removed }: Import): ImportValue['counts'] {
  return (kinds ?? []).map((kind, at) => ({
    kind,
    created: created?.[at] ?? 0,
    updated: updated?.[at] ?? 0,
    unchanged: unchanged?.[at] ?? 0,
    removed: removed?.[at] ?? 0,
  }));
}
