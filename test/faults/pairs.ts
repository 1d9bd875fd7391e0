// Writes of two nodes in one transaction, so that a half of one can be seen, and what a graph holds of them.
import type { Store } from '../../src/store/store.ts';

const SIDES = ['left', 'right'] as const;
const idOf = (n: number, side: string) => `modality:${side}-${n}`;

export function writePair(store: Store, n: number): Promise<unknown> {
  return store.write(async (tx) => {
    for (const side of SIDES) {
      const props = { slug: `${side}-${n}`, name: `${side} ${n}`, sortName: `${n}`, searchText: `${n}` };
      await tx.run('modality', { rows: [{ id: idOf(n, side), props, digest: `${n}` }] });
    }
    await tx.run('graph-state', { factsDigest: null });
  });
}

/** How many of these are missing, and how many of all up to the last are there by half. */
export async function checkPairs(store: Store, acknowledged: number[], last: number) {
  const all = Array.from({ length: last + 1 }, (_, n) => n);
  const ids = all.flatMap((n) => SIDES.map((side) => idOf(n, side)));
  const there = new Set((await store.read('entity/by-id', { ids })).map(({ key }) => key));
  const sidesOf = (n: number) => SIDES.filter((side) => there.has(idOf(n, side))).length;
  return {
    lost: acknowledged.filter((n) => sidesOf(n) === 0).length,
    half: all.filter((n) => sidesOf(n) === 1).length,
  };
}
