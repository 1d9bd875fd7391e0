// Writes the rows of an export, a batch a transaction. What does not fit is diagnosed once it has failed, with its line.
import { EACH } from '../../generated/statements.ts';
import type { Store, Transaction } from '../../store/store.ts';
import { damaged } from './manifest.ts';
import type { LinkRow, NodeRow } from './rows.ts';

type NodeKind = (typeof EACH)['restored-node'][number];
type LinkKind = (typeof EACH)['restored-link'][number];

const isNodeKind = (kind: string): kind is NodeKind =>
  (EACH['restored-node'] as readonly string[]).includes(kind);
const isLinkKind = (kind: string): kind is LinkKind =>
  (EACH['restored-link'] as readonly string[]).includes(kind);
/** The one link that does not start at an entity. */
const FORMER = 'NOW';

export async function writeNodes(store: Store, path: string, batch: NodeRow[]): Promise<void> {
  const groups = groupByKind(batch);
  try {
    await store.write(async (tx) => {
      for (const [kind, rows] of groups) {
        if (!isNodeKind(kind)) throw unknownKind(path, rows, kind.replace('Entity:', ''), 'kind of node');
        await tx.run(`restored-node#${kind}`, { rows: rows.map(({ id, props }) => ({ id, props })) });
      }
    });
  } catch (error) {
    throw (await findRepeated(store, path, batch)) ?? error;
  }
}

export async function writeLinks(store: Store, path: string, batch: LinkRow[]): Promise<void> {
  for (const [kind, rows] of groupByKind(batch)) {
    const whole = await store.write(async (tx) => {
      const written = await writeOfKind(tx, path, kind, rows);
      return written === rows.length;
    });
    if (!whole) throw await findDangling(store, path, rows);
  }
}

async function writeOfKind(tx: Transaction, path: string, kind: string, rows: LinkRow[]): Promise<number> {
  const given = rows.map(({ source, target, props }) => ({ source, target, props }));
  if (kind !== FORMER && !isLinkKind(kind)) throw unknownKind(path, rows, kind, 'type of link');
  const [row] =
    kind === FORMER
      ? await tx.run('restored-former-id', { rows: given })
      : await tx.run(`restored-link#${kind}`, { rows: given });
  return row?.written ?? 0;
}

function groupByKind<T extends { kind: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.kind);
    if (group === undefined) groups.set(row.kind, [row]);
    else group.push(row);
  }
  return groups;
}

function unknownKind(path: string, rows: { line: number }[], kind: string, what: string): Error {
  return damaged(
    `${path}, line ${rows[0]?.line}: ${kind} is no ${what} that this version knows. Restore with the version that exported it.`,
  );
}

async function findRepeated(store: Store, path: string, batch: NodeRow[]): Promise<Error | undefined> {
  const there = await existing(
    store,
    batch.map(({ id }) => id),
  );
  const repeated = batch.find(({ id }, at) => there.has(id) || batch.findIndex((row) => row.id === id) < at);
  return (
    repeated &&
    damaged(`${path}, line ${repeated.line}: ${repeated.id} stands in the export twice. Export again.`)
  );
}

async function findDangling(store: Store, path: string, rows: LinkRow[]): Promise<Error> {
  const there = await existing(
    store,
    rows.flatMap(({ source, target }) => [source, target]),
  );
  const dangling = rows.find(
    ({ source, target, kind }) => (kind !== FORMER && !there.has(source)) || !there.has(target),
  );
  return damaged(
    `${path}, line ${dangling?.line}: ${dangling?.source} or ${dangling?.target} is in no file of nodes. Export again.`,
  );
}

async function existing(store: Store, ids: string[]): Promise<Set<string>> {
  const found = await store.read('import/digests', { ids: [...new Set(ids)] });
  return new Set(found.map(({ key }) => key));
}
