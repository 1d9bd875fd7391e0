// Opening a graph: what was written is there again, and what cannot be opened says why and what to do.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { openStore } from '../../src/store/index.ts';
import { openNeo4j } from '../../src/store/neo4j.ts';
import { onNeo4j } from '../kit/engines.ts';

const CT = {
  id: 'modality:ct',
  props: { slug: 'ct', name: '计算机断层扫描', searchText: '计算机断层扫描' },
  digest: 'x',
};

async function failureOf(work: () => unknown): Promise<KnownError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof KnownError) return error;
    throw error;
  }
  throw new Error('It was expected to fail.');
}

describe('A graph in a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'medai-graph-')), 'deep', '.graph');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made with its folder, and holds what was written when it is opened again', async () => {
    const first = await openStore({ graphPath: folder, neo4j: null });
    await first.write((tx) => tx.run('modality', { rows: [CT] }));
    first.checkpoint();
    await first.close();
    const again = await openStore({ graphPath: folder, neo4j: null });
    expect(await again.read('entity/by-id', { ids: ['modality:ct'] })).toMatchObject([
      { node: { name: '计算机断层扫描' } },
    ]);
    expect(
      await again.read('search/candidates', { text: '断层', words: ['断层'], types: null, limit: 5 }),
    ).toHaveLength(1);
    await again.close();
  });

  it('holds what was written without a checkpoint too', async () => {
    const first = await openStore({ graphPath: folder, neo4j: null });
    await first.write((tx) => tx.run('modality', { rows: [CT] }));
    await first.close();
    const again = await openStore({ graphPath: folder, neo4j: null });
    expect(await again.read('entity/by-id', { ids: ['modality:ct'] })).toHaveLength(1);
    await again.close();
  });

  it('waits at its end for writes that are under way', async () => {
    const first = await openStore({ graphPath: folder, neo4j: null });
    const writing = first.write((tx) => tx.run('modality', { rows: [CT] }));
    await first.close();
    await writing;
    const again = await openStore({ graphPath: folder, neo4j: null });
    expect(await again.read('entity/by-id', { ids: ['modality:ct'] })).toHaveLength(1);
    await again.close();
  });

  it('that is open already is STORE_LOCKED, and stays good for who has it', async () => {
    const first = await openStore({ graphPath: folder, neo4j: null });
    const error = await failureOf(() => openEmbedded({ folder }));
    expect(error.code).toBe('STORE_LOCKED');
    expect(error.message).toBe(
      `The graph in ${folder} is open in another process, a server or an import. Stop the server or wait until the import has ended, or set GRAPH_PATH to another folder.`,
    );
    await first.write((tx) => tx.run('modality', { rows: [CT] }));
    await first.close();
    await openEmbedded({ folder }).close();
  });

  it('whose file is no graph is STORE_DAMAGED, and is left as it is', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'graph.db'), 'this is no graph\n'.repeat(1_000));
    const error = await failureOf(() => openEmbedded({ folder }));
    expect(error.code).toBe('STORE_DAMAGED');
    expect(error.message).toContain(`The graph in ${folder} cannot be opened: `);
    expect(error.message).toContain('Restore a backup, or remove the folder to load the data again.');
    expect(error.message.split('\n')).toHaveLength(1);
  });

  it('whose path is a file is an error with a remedy', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'medai-graph-')), 'a-file');
    writeFileSync(path, '');
    expect((await failureOf(() => openEmbedded({ folder: path }))).message).toContain(path);
  });

  it('can be migrated as often as it is opened', async () => {
    const store = await openStore({ graphPath: folder, neo4j: null });
    await store.migrate();
    await store.migrate();
    expect(await store.read('graph/counts', {})).toEqual([]);
    await store.close();
  });
});

describe('A Neo4j that is not there', () => {
  const login = { username: 'neo4j', password: 'hunter2-not-for-messages' };

  it('is STORE_UNAVAILABLE at a closed port, within three seconds', async () => {
    const port = await freePort();
    const started = performance.now();
    const error = await failureOf(() => openNeo4j({ uri: `bolt://127.0.0.1:${port}`, ...login }));
    expect(error.code).toBe('STORE_UNAVAILABLE');
    expect(error.message).toBe(
      `Neo4j at bolt://127.0.0.1:${port} does not answer. Start it, or check NEO4J_URI and NEO4J_DATABASE.`,
    );
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('is STORE_UNAVAILABLE where something else answers', async () => {
    const other = createServer((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const port = await new Promise<number>((done) =>
      other.listen(0, '127.0.0.1', () => done((other.address() as { port: number }).port)),
    );
    const error = await failureOf(() => openNeo4j({ uri: `bolt://127.0.0.1:${port}`, ...login })).finally(
      () => other.close(),
    );
    expect(error.code).toBe('STORE_UNAVAILABLE');
    expect(error.message).not.toContain(login.password);
  });

  it('is USAGE where the address is none', async () => {
    const error = await failureOf(() => openNeo4j({ uri: 'http://127.0.0.1:7474', ...login }));
    expect(error.code).toBe('USAGE');
    expect(error.message).toBe(
      'NEO4J_URI: http://127.0.0.1:7474 is no address of a Neo4j. Write neo4j://host:7687 or bolt://host:7687.',
    );
  });
});

describe.skipIf(onNeo4j === null)('A Neo4j that is there', () => {
  const uri = process.env.NEO4J_TEST_URI ?? '';

  it('refuses a wrong password with STORE_UNAVAILABLE that names the settings and not the password', async () => {
    const error = await failureOf(() =>
      openNeo4j({ uri, username: 'neo4j', password: 'hunter2-not-for-messages' }),
    );
    expect(error.code).toBe('STORE_UNAVAILABLE');
    expect(error.message).toBe(
      `Neo4j at ${uri} refused the credentials. Check NEO4J_USERNAME and NEO4J_PASSWORD.`,
    );
  });

  it('without the database that is asked for is STORE_UNAVAILABLE, naming the setting', async () => {
    const password = process.env.NEO4J_TEST_PASSWORD ?? 'medai-graph';
    const error = await failureOf(() =>
      openStore({ graphPath: '', neo4j: { uri, username: 'neo4j', password, database: 'nosuch' } }),
    );
    expect(error.code).toBe('STORE_UNAVAILABLE');
    expect(error.message).toContain('NEO4J_DATABASE');
  });

  it('that refuses the first statement ends the command, not only its sentence', () => {
    const env = { ...process.env, NEO4J_URI: uri, NEO4J_DATABASE: 'nosuch' };
    const command = ['--import', 'tsx', 'src/main.ts', 'import', 'facts', 'data', '--dry-run'];
    const { status, signal, stderr } = spawnSync(process.execPath, command, {
      env,
      encoding: 'utf8',
      timeout: 8_000,
      killSignal: 'SIGKILL',
    });
    expect(stderr).toContain('NEO4J_DATABASE');
    expect({ status, signal }).toEqual({ status: 1, signal: null });
  });
});

/** A port on which nothing listens. */
function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((done) =>
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    }),
  );
}
