// Writes rows in batches, each in a transaction of its own, and only those that differ from what was written before.
import { createHash } from 'node:crypto';
import type { ReadRow, WriteName, WriteParams } from '../generated/statements.ts';
import type { Store } from '../store/store.ts';

export type WriteRow = { id: string; [column: string]: unknown };
export type Counts = { created: number; updated: number; unchanged: number };
export type Progress = { start(total: number, what: string): void; advance(by: number): void; stop(): void };

const BATCH = 2_000;

export type Writing = {
  statement: WriteName;
  /** Which importer's digest tells whether a row has changed. */
  owner: keyof Omit<ReadRow<'import/digests'>, 'key'>;
  /** Columns that follow from other rows: they are written, and a change of them alone is not noticed here. */
  derived?: string[];
  /** Parameters besides the rows. */
  params?: Record<string, unknown>;
  progress?: Progress;
};

/** Safe to run again: rows that are there already as they are given cost one read and no write. */
export async function writeRows(
  store: Store,
  rows: WriteRow[],
  { statement, owner, derived = [], params = {}, progress }: Writing,
): Promise<Counts> {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH).map((row) => ({ ...row, digest: digestOf(row, derived) }));
    const found = await store.read('import/digests', { ids: batch.map(({ id }) => id) });
    const before = new Map(found.map((row) => [row.key, row[owner]]));
    const changed = batch.filter(({ id, digest }) => before.get(id) !== digest);
    if (changed.length > 0) {
      await store.write(async (tx) => {
        const existing = changed.filter(({ id }) => before.has(id)).map(({ id }) => id);
        await tx.run(statement, { ...params, rows: changed, existing } as unknown as WriteParams<WriteName>);
        await tx.run('graph-state', { factsDigest: null });
      });
    }
    counts.unchanged += batch.length - changed.length;
    counts.created += changed.filter(({ id }) => !before.has(id)).length;
    counts.updated += changed.filter(({ id }) => before.has(id)).length;
    progress?.advance(batch.length);
  }
  return counts;
}

function digestOf(row: WriteRow, derived: string[]): string {
  const own = Object.entries(row).filter(([column]) => !derived.includes(column));
  return createHash('sha256')
    .update(JSON.stringify(Object.fromEntries(own)))
    .digest('base64url');
}
