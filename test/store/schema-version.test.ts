// A graph remembers the version of its schema, and an older installation does not touch what a newer one made.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { catalogueWith, openEmptyWith } from './own-statements.ts';

const NEWER = catalogueWith({
  'migrations/900-planets':
    '// An index that this version does not know.\nCREATE INDEX planet_id IF NOT EXISTS FOR (n:Planet) ON (n.id);',
});

describeOnEachEngine('The version of the schema', (engine) => {
  const versionOf = async (store: Awaited<ReturnType<typeof engine.openEmpty>>) =>
    (await store.read('graph/schema', {}))[0]?.version;

  it('is remembered, and raised by a newer installation', async () => {
    const store = await engine.openEmpty();
    expect(await versionOf(store)).toBe(6);
    await store.close();
  });

  it('that is newer than this installation is refused in a sentence, and nothing is changed', async () => {
    const store = await openEmptyWith(engine, NEWER);
    await store.migrate();
    expect(await versionOf(store)).toBe(900);
    // The same graph, as an installation without that migration sees it.
    await store.write((tx) => tx.run('schema-version', { version: 6 }));
    expect(await versionOf(store)).toBe(900);
    await store.write((tx) => tx.run('schema-version', { version: 901 }));
    const setting = engine.name === 'embedded' ? 'GRAPH_PATH' : 'NEO4J_DATABASE';
    await expect(store.migrate()).rejects.toMatchObject({
      code: 'STORE_TOO_NEW',
      message: `A newer version of medai-graph has written this graph: its schema has version 901, and this installation knows those up to 900. Update this installation, or set ${setting} to another graph.`,
    });
    await store.close();
  });

  it('is not what an export holds', async () => {
    const store = await engine.openEmpty();
    expect(await store.read('export/other-nodes', {})).toEqual([]);
    await store.close();
  });
});

it('A graph in a folder that a newer version made is refused when it is opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'medai-newer-'));
  const store = await openStore({ graphPath: folder, neo4j: null });
  await store.write((tx) => tx.run('schema-version', { version: 7_000 }));
  await store.close();
  await expect(openStore({ graphPath: folder, neo4j: null })).rejects.toMatchObject({
    code: 'STORE_TOO_NEW',
  });
  rmSync(folder, { recursive: true });
});
