// Export, then restore into an empty graph: the same graph, on each engine and from one to the other.
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exportGraph, FORMATS } from '../../src/export/index.ts';
import { importGraph } from '../../src/import/sources/graph.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryFolder } from '../cli/run.ts';
import { type Engine, onEmbedded, onNeo4j } from '../kit/engines.ts';
import { wholeFingerprint } from './fingerprint.ts';
import { importNewest, importWorld, loadEverything } from './round-trip-world.ts';

const ENGINES = [onEmbedded, ...(onNeo4j === null ? [] : [onNeo4j])];
const PAIRS = ENGINES.flatMap((from) => ENGINES.map((to) => [from.name, to.name, from, to] as const));

async function exportAs(store: Store, path: string, format: string): Promise<void> {
  const found = await FORMATS[format]?.load();
  if (found === undefined) throw new Error(format);
  await exportGraph(store, path, found);
}

describe.each(PAIRS)('a graph exported from %s and restored into %s', (_, __, from: Engine, to: Engine) => {
  const folder = temporaryFolder();
  let original: string;
  let exported: unknown;
  let store: Store | undefined;

  beforeAll(async () => {
    const source = await from.openEmpty();
    await loadEverything(source);
    original = await wholeFingerprint(source);
    exported = await source.read('export/sizes', {});
    for (const format of ['csv', 'jsonl']) await exportAs(source, `${folder.path}/${format}`, format);
    await source.close();
  });
  afterEach(() => store?.close());
  afterAll(folder.remove);

  it.each(['csv', 'jsonl'])('is the same through %s, down to what importers keep', async (format) => {
    store = await to.openEmpty();
    await importGraph(store, `${folder.path}/${format}`);
    expect(await store.read('export/sizes', {})).toEqual(exported);
    expect(await wholeFingerprint(store)).toBe(original);
  });

  it.each(['csv', 'jsonl'])('finds nothing to do in its sources after %s', async (format) => {
    store = await to.openEmpty();
    await importGraph(store, `${folder.path}/${format}`);
    const reports = [await importWorld(store), await importNewest(store)];
    const counts = reports.flatMap((report) => Object.values(report.counts));
    expect(counts.length).toBeGreaterThan(15);
    expect(counts.every(({ created, updated }) => created + updated === 0)).toBe(true);
    expect(await wholeFingerprint(store)).toBe(original);
  });

  it.each(['csv', 'jsonl'])(
    'gives the same files to the byte when it is exported again as %s',
    async (format) => {
      store = await to.openEmpty();
      await importGraph(store, `${folder.path}/csv`);
      await exportAs(store, `${folder.path}/again`, format);
      const digests = (name: string) => readFileSync(`${folder.path}/${name}/export.json`, 'utf8');
      expect(digests('again')).toBe(digests(format));
    },
  );
});

describe('the graph of these tests', () => {
  it('holds former ids, two editions, inferred organs and a graph that remembers', async () => {
    const store = await onEmbedded.openEmpty();
    await loadEverything(store);
    const ids = (await store.read('export/ids', { after: '', limit: 10_000 })).map(({ id }) => id);
    const links = await store.read('export/links', { ids });
    expect((await store.read('import/former-ids', {})).length).toBeGreaterThan(1);
    expect(new Set(links.filter(({ type }) => type === 'LISTED_IN').map(({ target }) => target)).size).toBe(
      2,
    );
    expect(links.some(({ props }) => props.basis === 'INFERRED')).toBe(true);
    expect(await store.read('graph/state', {})).toMatchObject([{ restoring: false }]);
    await store.close();
  });
});
