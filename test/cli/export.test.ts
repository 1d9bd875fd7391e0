// npm run export and npm run import -- graph as a person runs them.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/store/embedded.ts';
import { run, temporaryFolder } from './run.ts';

describe('npm run export', () => {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder.path, name);
  const env = { GRAPH_PATH: at('graph') };
  let written: string;
  beforeAll(async () => {
    await run(['import', 'facts', 'test/fixtures/world'], env);
    written = (await run(['export', at('jsonl')], env)).stdout;
    await run(['export', '--format', 'csv', at('csv')], env);
  });
  afterAll(folder.remove);

  it('says how much it has written, as JSON Lines unless told otherwise', () => {
    expect(written).toMatch(/^\d+ nodes and \d+ links written to .*jsonl\.\n$/);
    expect(readdirSync(at('jsonl')).sort()).toEqual(['export.json', 'links.jsonl', 'nodes.jsonl']);
  });

  it('writes CSV as a file a kind, with what neo4j-admin needs beside them', () => {
    expect(readdirSync(at('csv')).sort()).toEqual([
      'README.md',
      'export.json',
      'links',
      'neo4j-admin.args',
      'nodes',
    ]);
    expect(readdirSync(at('csv/nodes'))).toContain('FundingRound.csv');
    expect(readdirSync(at('csv/links'))).toContain('INVESTED_IN.csv');
  });

  it('refuses a format that it does not know, with exit code 2', async () => {
    const { code, stderr } = await run(['export', '--format', 'yaml', at('yaml')], env);
    expect(code).toBe(2);
    expect(stderr).toContain('Allowed choices are jsonl, csv, graphml, cypher');
    expect(existsSync(at('yaml'))).toBe(false);
  });

  it('says in one sentence that a folder cannot be written', async () => {
    const { code, stderr } = await run(['export', at('jsonl/nodes.jsonl')], env);
    expect(code).toBe(1);
    expect(stderr).toContain('cannot be written (ENOTDIR). Make room for it, or name another folder.');
  });

  it('is restored into an empty graph, and refused by one that holds something', async () => {
    const restored = { GRAPH_PATH: at('restored') };
    const { code, stdout } = await run(['import', 'graph', at('csv')], restored);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Company +12 created, 0 updated, 0 unchanged$/m);
    expect((await run(['export', at('again')], restored)).stdout.replace('again', 'jsonl')).toBe(written);
    const again = await run(['import', 'graph', at('csv')], restored);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('this one holds something already');
  });

  it('leaves a half restored graph that no other command takes for whole', async () => {
    const half = { GRAPH_PATH: at('half') };
    // As a restore leaves it that was killed between two batches.
    const store = openEmbedded({ folder: half.GRAPH_PATH });
    await store.migrate();
    await store.write((tx) => tx.run('restoring', {}));
    await store.write((tx) =>
      tx.run('restored-node#Entity:Company', { rows: [{ id: 'company:a', props: {} }] }),
    );
    await store.close();
    for (const command of [['serve'], ['export', at('x')], ['import', 'facts', 'data'], ['review']]) {
      const { code, stderr } = await run(command, half);
      expect([code, stderr]).toEqual([1, expect.stringContaining('A restore of this graph broke off')]);
    }
    expect((await run(['import', 'graph', at('csv')], half)).code).toBe(0);
    expect((await run(['export', at('y')], half)).stdout.replace('/y', '/jsonl')).toBe(written);
  }, 60_000);
});
