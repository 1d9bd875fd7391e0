// After a list has been written: approvals of earlier editions follow their company, what nothing means any more goes,
// and former ids lead to the node that they mean now.
import { nodeId } from '../../model/ids.ts';
import type { Store } from '../../store/store.ts';
import type { Identity } from '../identity.ts';

const BATCH = 2_000;

/**
 * Writes nothing where all is as it should be. `by` tells whose citations a company loses with its listed names. Gives
 * how many nodes of each kind it removed.
 */
export async function settleIdentity(
  store: Store,
  identity: Identity,
  by: string,
): Promise<Record<string, number>> {
  const moved = identity.moved();
  for (let start = 0; start < moved.length; start += BATCH) {
    const rows = moved.slice(start, start + BATCH);
    await changing(store, (tx) => tx.run('relisted-approval', { rows }));
  }
  const left = identity.left();
  if (left.length > 0) await changing(store, (tx) => tx.run('first-approved', { ids: left }));
  const removed = await removeAbandoned(store, identity, by);
  await settleFormerIds(store, identity);
  return removed;
}

async function removeAbandoned(
  store: Store,
  identity: Identity,
  by: string,
): Promise<Record<string, number>> {
  const companies = await store.read('import/companies', {});
  const products = await store.read('import/products', {});
  const used = new Set([...identity.companies(), ...identity.products()].map(({ id }) => id));
  const stale = companies.filter(({ id, isListed }) => isListed && !used.has(id));
  const abandonedProducts = products.filter(({ id, known }) => !known && !used.has(id)).map(({ id }) => id);
  const abandonedCompanies = stale.filter(({ known }) => !known).map(({ id }) => id);
  const unlisted = stale.filter(({ known }) => known).map(({ id }) => id);
  if (unlisted.length > 0) await changing(store, (tx) => tx.run('unlisted-company', { ids: unlisted, by }));
  const taken = products.filter(({ known, isListed }) => known && isListed).map(({ id }) => id);
  if (taken.length > 0) await changing(store, (tx) => tx.run('unlisted-product', { ids: taken, by }));
  const removed: Record<string, number> = {};
  if (abandonedProducts.length + abandonedCompanies.length > 0) {
    await changing(store, async (tx) => {
      const [product] = await tx.run('abandoned-product', { ids: abandonedProducts });
      const [company] = await tx.run('abandoned-company', { ids: abandonedCompanies });
      if (product !== undefined && product.n > 0) removed.Product = product.n;
      if (company !== undefined && company.n > 0) removed.Company = company.n;
    });
  }
  return removed;
}

async function settleFormerIds(store: Store, identity: Identity): Promise<void> {
  const companies = await store.read('import/companies', {});
  const products = await store.read('import/products', {});
  const live = new Set([...companies, ...products].map(({ id }) => id));
  const wanted = new Map<string, string>();
  const want = (former: string, now: string) => void (live.has(former) || wanted.set(former, now));
  for (const [former, now] of identity.formerProducts()) want(former, now);
  for (const { id, formerSlugs } of companies)
    for (const slug of formerSlugs) want(nodeId('Company', slug), id);
  const there = await store.read('import/former-ids', {});
  const right = new Set(
    there.filter(({ former, now }) => wanted.get(former) === now).map(({ former }) => former),
  );
  const gone = there.filter(({ former, now }) => wanted.get(former) !== now).map(({ former }) => former);
  const rows = [...wanted].filter(([former]) => !right.has(former)).map(([former, now]) => ({ former, now }));
  if (gone.length + rows.length > 0) await changing(store, (tx) => tx.run('former-ids', { gone, rows }));
}

/** A write that counts as a change of the data. */
async function changing(store: Store, work: Parameters<Store['write']>[0]): Promise<void> {
  await store.write(async (tx) => {
    await work(tx);
    await tx.run('graph-state', { factsDigest: null });
  });
}
