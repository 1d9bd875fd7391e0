// One run of an import with its report in the graph: who else may not import, what came of it, where it broke off.
import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { Import } from '../model/nodes.ts';
import type { Store } from '../store/store.ts';
import { digestPath } from './digest-path.ts';
import { takeLock } from './lock.ts';
import { printProblem } from './problem.ts';
import type { ImportReport } from './report.ts';

const KEPT_PROBLEMS = 20;

export type RunOptions = {
  source: string;
  path: string;
  edition?: string | undefined;
  now?: () => Date;
  /** What this run is called; a new name without it. */
  id?: string;
  /** Told of the last run of the source where that one broke off. */
  onResume?: (broken: Import) => void;
};

/** Throws STORE_LOCKED while another import is running; whatever `work` throws is in the report too. */
export async function recordRun(
  store: Store,
  { source, path, edition, now = () => new Date(), id = `import:${randomUUID()}`, onResume }: RunOptions,
  work: (store: Store) => Promise<ImportReport>,
): Promise<ImportReport> {
  const props = {
    source,
    file: basename(resolve(path)),
    sha256: await digestPath(path),
    edition: edition ?? null,
    startedAt: now().toISOString(),
    outcome: 'RUNNING',
  };
  const lock = await takeLock(store, { id, props });
  const end = (ended: Partial<Import>) => lock.end({ ...ended, endedAt: now().toISOString() });
  try {
    const [last] = await store.read('import/last', { source, id });
    if (last?.node.outcome === 'BROKEN_OFF') onResume?.(last.node);
    const report = await work(lock.store);
    await end({ outcome: 'DONE', edition: report.edition ?? props.edition, ...toProps(report) });
    return report;
  } catch (error) {
    // A store that has gone away takes no report; the next import then finds this one broken off.
    await end({ outcome: 'FAILED', error: (error as Error).message }).catch(() => undefined);
    throw error;
  }
}

function toProps({ counts, removed = {}, problems, rejected }: ImportReport): Partial<Import> {
  const kinds = [...new Set([...Object.keys(counts), ...Object.keys(removed)])];
  return {
    kinds,
    created: kinds.map((kind) => counts[kind]?.created ?? 0),
    updated: kinds.map((kind) => counts[kind]?.updated ?? 0),
    unchanged: kinds.map((kind) => counts[kind]?.unchanged ?? 0),
    removed: kinds.map((kind) => removed[kind] ?? 0),
    problemCount: problems.length,
    rejectedCount: rejected.length,
    problems: problems.slice(0, KEPT_PROBLEMS).map(printProblem),
  };
}
