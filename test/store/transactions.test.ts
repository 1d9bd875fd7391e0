// One transaction is kept together or not at all, and writers that meet do not lose each other's work.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Store, Transaction } from '../../src/store/store.ts';
import { describeOnEachEngine } from '../kit/engines.ts';

const modality = (slug: string, name = slug) => ({
  id: `modality:${slug}`,
  props: { slug, name, sortName: name, searchText: name },
  digest: name,
});
const writeModality = (tx: Transaction, slug: string, name?: string) =>
  tx.run('modality', { rows: [modality(slug, name)] });

describeOnEachEngine('A transaction', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await engine.openEmpty();
  });
  afterAll(() => store?.close());

  const countModalities = async () =>
    (await store.read('graph/counts', {})).find(({ key }) => key === 'Modality')?.count ?? 0;
  const findName = async (slug: string) => {
    const [row] = await store.read('entity/by-id', { ids: [`modality:${slug}`] });
    return (row?.node as { name?: string } | undefined)?.name ?? null;
  };
  const versionNow = async () => (await store.read('graph/state', {}))[0]?.dataVersion ?? 0;
  let before: number;
  beforeEach(async () => {
    before = await countModalities();
  });

  it('keeps what it wrote', async () => {
    await store.write((tx) => writeModality(tx, 'kept', 'Kept'));
    expect(await findName('kept')).toBe('Kept');
    expect(await countModalities()).toBe(before + 1);
  });

  it('reads its own writes before it ends, and others do not', async () => {
    let outside: unknown[] = [];
    const inside = await store.write(async (tx) => {
      await writeModality(tx, 'seen-inside');
      outside = await store.read('entity/by-id', { ids: ['modality:seen-inside'] });
      return tx.read('entity/by-id', { ids: ['modality:seen-inside'] });
    });
    expect(inside.map(({ key }) => key)).toEqual(['modality:seen-inside']);
    expect(outside).toEqual([]);
  });

  it('leaves nothing behind when its work throws after writing', async () => {
    const failed = store.write(async (tx) => {
      await writeModality(tx, 'half');
      throw new Error('the importer stopped');
    });
    await expect(failed).rejects.toThrow('the importer stopped');
    expect(await findName('half')).toBeNull();
    expect(await countModalities()).toBe(before);
  });

  it('leaves nothing behind when a parameter is refused before the engine sees it', async () => {
    const failed = store.write(async (tx) => {
      await writeModality(tx, 'before-the-mistake');
      await tx.run('source-version', { source: { id: 'source:x' }, version: null as never });
    });
    await expect(failed).rejects.toThrow('source-version: parameter version must be map, not null');
    expect(await findName('before-the-mistake')).toBeNull();
  });

  it('that failed does not stop the next one', async () => {
    await store.write(() => Promise.reject(new Error('first'))).catch(() => undefined);
    await store.write((tx) => writeModality(tx, 'after-a-failure'));
    expect(await findName('after-a-failure')).toBe('after-a-failure');
  });

  it('updates the node of an id that is there, so that ids stay unique', async () => {
    await Promise.all(
      ['One', 'Two', 'Three'].map((name) => store.write((tx) => writeModality(tx, 'unique', name))),
    );
    expect(await countModalities()).toBe(before + 1);
    expect(await store.read('entity/by-id', { ids: ['modality:unique'] })).toHaveLength(1);
    expect(['One', 'Two', 'Three']).toContain(await findName('unique'));
  });

  it('is not disturbed by reads while it runs', async () => {
    const reads = await store.write(async (tx) => {
      await writeModality(tx, 'among-reads');
      return Promise.all(Array.from({ length: 50 }, () => store.read('graph/counts', {})));
    });
    const counts = reads.map((rows) => rows.find(({ key }) => key === 'Modality')?.count ?? 0);
    expect(new Set(counts)).toEqual(new Set([before]));
  });

  it('lands, none lost, among two hundred at once on one node', async () => {
    const version = await versionNow();
    const numbers = Array.from({ length: 200 }, (_, n) => n);
    const all = await Promise.allSettled(
      numbers.map((n) =>
        store.write(async (tx) => {
          await writeModality(tx, `many-${n}`);
          await tx.run('graph-state', { factsDigest: null });
        }),
      ),
    );
    expect(all.filter(({ status }) => status === 'rejected').length).toBe(0);
    expect(await versionNow()).toBe(version + 200);
    expect(await countModalities()).toBe(before + 200);
  });

  it('counts itself on one node, however many first writes meet', async () => {
    const fresh = await engine.openEmpty();
    const writes = Array.from({ length: 30 }, () =>
      fresh.write((tx) => tx.run('graph-state', { factsDigest: null })),
    );
    await Promise.allSettled(writes);
    const rows = await fresh.read('graph/state', {});
    await fresh.close();
    expect(rows).toEqual([{ dataVersion: 30, factsDigest: null, restoring: false }]);
  });
});
