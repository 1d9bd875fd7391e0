// npm run backup, restore and salvage: a graph that is lost or damaged comes back, and nothing is overwritten.
import { existsSync, mkdirSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/store/embedded.ts';
import { wholeFingerprint } from '../import/fingerprint.ts';
import { query, run, serve, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const at = (name: string) => `${folder.path}/${name}`;
const GRAPH = { GRAPH_PATH: at('graph') };
const COUNTS = '{ companies { totalCount } fundingRounds { totalCount } }';

async function fingerprintOf(path: string): Promise<string> {
  const store = openEmbedded({ folder: path });
  try {
    return await wholeFingerprint(store);
  } finally {
    await store.close();
  }
}

let whole: string;
beforeAll(async () => {
  expect((await run(['import', 'facts', 'data'], GRAPH)).code).toBe(0);
  whole = await fingerprintOf(GRAPH.GRAPH_PATH);
});

describe('npm run backup', () => {
  it('writes one file that npm run restore makes the identical graph of', async () => {
    const backup = await run(['backup', at('one.db')], GRAPH);
    expect(backup.stderr).toBe('');
    expect(backup.stdout).toMatch(
      /^\d{4,} nodes and \d{4,} links are in \S+one\.db, which was read again as a whole\.\n$/,
    );
    const again = { GRAPH_PATH: at('again') };
    const restored = await run(['restore', at('one.db')], again);
    expect([restored.code, restored.stderr]).toEqual([0, '']);
    expect(await fingerprintOf(again.GRAPH_PATH)).toBe(whole);
    const { code, stdout } = await run(['import', 'facts', 'data'], again);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Nothing changed')]);
  });

  it('names the file after the time where a folder is given', async () => {
    mkdirSync(at('nightly'));
    expect((await run(['backup', at('nightly')], GRAPH)).code).toBe(0);
    expect(readdirSync(at('nightly'))).toEqual([expect.stringMatching(/^graph-\d{4}-\d\d-\d\dT\d{6}Z\.db$/)]);
  });

  it('overwrites no file', async () => {
    writeFileSync(at('there.db'), 'mine');
    const { code, stderr } = await run(['backup', at('there.db')], GRAPH);
    expect([code, stderr]).toEqual([
      2,
      `${at('there.db')} is there already. Give the backup another name; none is overwritten.\n`,
    ]);
  });

  it('is made by the server that has the graph open, which goes on answering', async () => {
    const serving = await serve(GRAPH);
    const backup = await run(['backup', at('online.db')], GRAPH);
    const twice = await run(['backup', at('online.db')], GRAPH);
    const answer = await query(serving.url, COUNTS);
    const { code } = await serving.stop();
    expect([backup.code, backup.stderr]).toEqual([0, '']);
    expect(twice.stderr).toContain('is there already.');
    expect(answer).toMatchObject({
      data: { companies: { totalCount: 213 }, fundingRounds: { totalCount: 235 } },
    });
    expect(code).toBe(0);
    expect(existsSync(at('graph/server.sock'))).toBe(false);
    const restored = { GRAPH_PATH: at('from-online') };
    expect((await run(['restore', at('online.db')], restored)).code).toBe(0);
    expect(await fingerprintOf(restored.GRAPH_PATH)).toBe(whole);
  });

  it('lets only its own user ask the server', async () => {
    const serving = await serve(GRAPH);
    const mode = statSync(at('graph/server.sock')).mode & 0o777;
    await serving.stop();
    expect(mode).toBe(0o600);
  });

  it('says what to do where the graph is on Neo4j', async () => {
    const { code, stderr } = await run(['backup', at('x.db')], { NEO4J_URI: 'bolt://127.0.0.1:1' });
    expect(code).toBe(2);
    expect(stderr).toContain('neo4j-admin database dump');
  });
});

describe('npm run restore', () => {
  it('refuses a folder that holds a graph', async () => {
    const { code, stderr } = await run(['restore', at('one.db')], GRAPH);
    expect([code, stderr]).toEqual([
      2,
      `GRAPH_PATH: ${GRAPH.GRAPH_PATH} holds a graph already, and a backup overwrites none. Move that folder away, or set GRAPH_PATH to another one.\n`,
    ]);
    expect(await fingerprintOf(GRAPH.GRAPH_PATH)).toBe(whole);
  });

  it.each([
    ['that is none', (path: string) => writeFileSync(path, 'no backup')],
    ['that is empty', (path: string) => writeFileSync(path, '')],
  ])('refuses a file %s, and leaves no graph behind', async (name, make) => {
    const path = at(`bad-${name.length}.db`);
    make(path);
    const target = at(`from-${name.length}`);
    const { code, stderr } = await run(['restore', path], { GRAPH_PATH: target });
    expect(code).toBe(1);
    expect(stderr).toMatch(/cannot be read as a backup: .* Take another one\.\n$/);
    expect(existsSync(`${target}/graph.db`)).toBe(false);
  });

  it('refuses a backup that was cut short', async () => {
    await run(['backup', at('cut.db')], GRAPH);
    truncateSync(at('cut.db'), Math.floor(statSync(at('cut.db')).size / 2));
    const { code, stderr } = await run(['restore', at('cut.db')], { GRAPH_PATH: at('from-cut') });
    expect(code).toBe(1);
    expect(stderr).toContain('cannot be read as a backup');
  });
});
