// Brings the inferred organs of listed products in line with the rules, the list and what sources state.
import { nodeId } from '../model/ids.ts';
import type { Store } from '../store/store.ts';
import { type InferredOrgan, inferOrgans, type Listed, withoutCovered } from './organ-rules.ts';
import type { OrganRule } from './row-schemas/organ-rule.ts';
import type { Counts } from './write-rows.ts';

const BATCH = 2_000;

type Targets = { stated: string[]; inferred: InferredOrgan[] };

/**
 * Counts products that have inferred organs. It reads what stands in the graph and compares, so that it does not
 * matter whether the rules, an edition of the list or a stated organ has changed, nor in which order they came.
 */
export async function inferTargets(store: Store, rules: readonly OrganRule[]): Promise<Counts> {
  const [listings, targets, organs] = await Promise.all([
    store.read('import/listings', { authority: 'FDA' }),
    store.read('import/targets', {}),
    store.read('import/organs', {}),
  ]);
  const within = new Map(organs.map(({ slug, within }) => [slug, new Set(within)]));
  const isWithin = (part: string, whole: string) => within.get(part)?.has(whole) ?? false;
  const present = groupTargets(targets);
  const listed = new Map<string, Listed[]>();
  for (const { product, ...row } of listings) listed.set(product, [...(listed.get(product) ?? []), row]);

  const counts: Counts = { created: 0, updated: 0, unchanged: 0 };
  const changed: { id: string; targets: InferredOrgan[] }[] = [];
  // A product that left the list loses what the list told of it.
  const formerly = [...present].filter(([, { inferred }]) => inferred.length > 0).map(([id]) => id);
  for (const id of new Set([...listed.keys(), ...formerly])) {
    const { stated, inferred: before } = present.get(id) ?? { stated: [], inferred: [] };
    const told = inferOrgans(listed.get(id) ?? [], rules).filter(({ organ }) => within.has(organ));
    const after = withoutCovered(told, stated, isWithin);
    if (print(before) === print(after)) {
      if (after.length > 0) counts.unchanged += 1;
      continue;
    }
    counts[before.length === 0 ? 'created' : 'updated'] += 1;
    changed.push({
      id,
      targets: after.map(({ organ, rule }) => ({ organ: nodeId('Organ', organ), rule })),
    });
  }
  for (let start = 0; start < changed.length; start += BATCH) {
    await store.write(async (tx) => {
      await tx.run('inferred-target', { rows: changed.slice(start, start + BATCH) });
      await tx.run('graph-state', { factsDigest: null });
    });
  }
  return counts;
}

type TargetRow = { product: string; organ: string; basis: string; rule: string | null };

function groupTargets(rows: readonly TargetRow[]): Map<string, Targets> {
  const byProduct = new Map<string, Targets>();
  for (const { product, organ, basis, rule } of rows) {
    const targets = byProduct.get(product) ?? { stated: [], inferred: [] };
    byProduct.set(product, targets);
    if (basis === 'STATED') targets.stated.push(organ);
    else targets.inferred.push({ organ, rule: rule ?? '' });
  }
  return byProduct;
}

function print(targets: readonly InferredOrgan[]): string {
  return targets
    .map(({ organ, rule }) => `${organ} ${rule}`)
    .sort()
    .join('\n');
}
