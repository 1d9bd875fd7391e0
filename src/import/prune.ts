// What the graph holds of the facts and their folder no longer has: told, and removed where that is asked for.
import { KnownError } from '../errors.ts';
import { typeOfId } from '../model/ids.ts';
import type { Store, Transaction } from '../store/store.ts';
import { listedApprovalId } from './fda-list.ts';

const BATCH = 2_000;
/** More than half of a kind looks like the wrong folder, save where there are only a few of the kind. */
const FEW = 10;
const NAMED = 20;

export const NOT_PRUNED = 'Nothing was removed: mend the rows with problems first, then import with --prune.';

export type Vanished = {
  /** Nodes that the facts alone state. */
  own: string[];
  /** Nodes that a list names too. */
  shared: string[];
  /** Nodes of the facts by kind, those that are still there included. */
  totals: Map<string, number>;
};

/** `present` are the ids of the folder's rows. */
export async function findVanished(store: Store, present: ReadonlySet<string>): Promise<Vanished> {
  const found: Vanished = { own: [], shared: [], totals: new Map() };
  for (const { id, isListed } of await store.read('import/fact-ids', {})) {
    found.totals.set(kindOf(id), (found.totals.get(kindOf(id)) ?? 0) + 1);
    if (!present.has(id)) found[isListed ? 'shared' : 'own'].push(id);
  }
  return found;
}

/** "Company 2, Product 1", or nothing: how many more the graph holds of each kind than the folder, once it is written. */
export async function countVanished(store: Store, present: ReadonlyMap<string, number>): Promise<string> {
  const counts = await store.read('import/fact-counts', {});
  return counts
    .map(({ key, count }) => ({ key, more: count - (present.get(key) ?? 0) }))
    .filter(({ more }) => more > 0)
    .map(({ key, more }) => `${key} ${more}`)
    .join(', ');
}

/** Throws USAGE, before anything is written, where more would go than a newer edition of the same would lack. */
export function refuseTooMany({ own, shared, totals }: Vanished): void {
  refuseMoreThanHalf(countByKind([...own, ...shared]), totals);
}

/** Of each kind how many would go, and how many there are. */
export function refuseMoreThanHalf(
  going: ReadonlyMap<string, number>,
  totals: ReadonlyMap<string, number>,
): void {
  const many = [...going].filter(([kind, count]) => count > FEW && count > (totals.get(kind) ?? 0) / 2);
  if (many.length === 0) return;
  const told = many.map(([kind, count]) => `${count} of ${totals.get(kind)} ${kind}`).join(', ');
  throw new KnownError(
    'USAGE',
    `--prune would remove more than half: ${told}. Check that it is the right folder or file; if it is, add --force.`,
  );
}

/** Takes the facts' part from what a list names too. To be called before the list is resolved anew. */
export async function disown(store: Store, { shared }: Vanished): Promise<void> {
  const companies = shared.filter((id) => kindOf(id) === 'Company');
  await inBatches(store, companies, (tx, ids) => tx.run('unstated-company', { ids }));
  const approvals = (await store.read('import/approvals', { authority: 'FDA' }))
    .filter(({ id }) => shared.includes(id))
    .map(({ id, number }) => ({ id, listedId: listedApprovalId(number) }));
  await inBatches(store, approvals, (tx, rows) => tx.run('unstated-approval', { rows }));
}

/** Removes what nothing else refers to. Gives how many of each kind went, and sentences on what stays. */
export async function removeVanished(
  store: Store,
  { own }: Vanished,
): Promise<{ removed: Record<string, number>; notes: string[] }> {
  const referrers = new Map<string, string[]>();
  for (let start = 0; start < own.length; start += BATCH) {
    const rows = await store.read('import/referrers', { ids: own.slice(start, start + BATCH) });
    for (const { key, by } of rows) referrers.set(key, [...(referrers.get(key) ?? []), by]);
  }
  const going = new Set(own);
  const notes: string[] = [];
  for (let held = true; held; ) {
    held = false;
    for (const id of going) {
      const by = referrers
        .get(id)
        ?.sort()
        .find((other) => !going.has(other));
      if (by === undefined) continue;
      // What it refers to in turn must stay too, so those still going are gone through once more.
      held = going.delete(id);
      notes.push(`${id} stays, though the folder no longer has it: ${by} refers to it.`);
    }
  }
  await inBatches(store, [...going], (tx, ids) => tx.run('vanished', { ids }));
  const more = notes.length - NAMED;
  return {
    removed: Object.fromEntries(countByKind([...going])),
    notes: more > 0 ? [...notes.slice(0, NAMED), `... and ${more} more stay.`] : notes,
  };
}

async function inBatches<T>(
  store: Store,
  items: T[],
  work: (tx: Transaction, batch: T[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH) {
    await store.write(async (tx) => {
      await work(tx, items.slice(start, start + BATCH));
      await tx.run('graph-state', { factsDigest: null });
    });
  }
}

const kindOf = (id: string): string => typeOfId(id) ?? 'Entity';

function countByKind(ids: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(kindOf(id), (counts.get(kindOf(id)) ?? 0) + 1);
  return counts;
}
