// Writes rows in batches, each in a transaction of its own, and only those that differ from what was written before.
import { createHash } from 'node:crypto';
import type { ReadRow, WriteName, WriteParams } from '../generated/statements.ts';
import type { Store } from '../store/store.ts';

export type WriteRow = { id: string; [column: string]: unknown };
export type Counts = { created: number; updated: number; unchanged: number };
export type Progress = { start(total: number, what: string): void; advance(by: number): void; stop(): void };

/** Rows in one transaction. */
export const BATCH = 5_000;

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

/**
 * Safe to run again: rows that are there already as they are given cost one read and no write. Rows may come in parts
 * of at most BATCH: the next part is made while the last is written. An id stands once among them all.
 */
export async function writeRows(
  store: Store,
  rows: WriteRow[] | AsyncIterable<WriteRow[]>,
  { statement, owner, derived = [], params = {}, progress }: Writing,
): Promise<Counts> {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const write = async (changed: WriteRow[], existing: string[], size: number) => {
    if (changed.length > 0) {
      await store.write(async (tx) => {
        await tx.run(statement, { ...params, rows: changed, existing } as unknown as WriteParams<WriteName>);
        await tx.run('graph-state', { factsDigest: null });
      });
    }
    counts.unchanged += size - changed.length;
    counts.created += changed.length - existing.length;
    counts.updated += existing.length;
    progress?.advance(size);
  };

  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const part of Array.isArray(rows) ? inParts(rows) : rows) {
      const batch = part.map((row) => ({ ...row, digest: digestOf(row, derived) }));
      const found = await store.read('import/digests', { ids: batch.map(({ id }) => id) });
      const before = new Map(found.map((row) => [row.key, row[owner]]));
      const changed = batch
        .filter(({ id, digest }) => before.get(id) !== digest)
        .map((row) => (before.has(row.id) ? row : withoutNulls(row)));
      const existing = changed.filter(({ id }) => before.has(id)).map(({ id }) => id);
      await writing;
      writing = write(changed, existing, batch.length);
      // It is awaited above or below; until then nobody listens.
      writing.catch(() => undefined);
    }
  } finally {
    await writing;
  }
  return counts;
}

function* inParts(rows: WriteRow[]): Generator<WriteRow[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
}

/** A new node has no property that a null could take away. */
function withoutNulls<R extends WriteRow>(row: R): R {
  if (typeof row.props !== 'object' || row.props === null) return row;
  return {
    ...row,
    props: Object.fromEntries(Object.entries(row.props).filter(([, value]) => value !== null)),
  };
}

function digestOf(row: WriteRow, derived: string[]): string {
  const own = Object.entries(row).filter(([column]) => !derived.includes(column));
  return createHash('sha256')
    .update(JSON.stringify(Object.fromEntries(own)))
    .digest('base64url');
}
