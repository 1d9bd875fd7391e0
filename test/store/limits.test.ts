// A read ends in time or when its caller has gone, whatever the engine is still doing.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNeo4j } from '../../src/store/neo4j.ts';
import type { Store } from '../../src/store/store.ts';
import { describeOnEachEngine, onNeo4j } from '../kit/engines.ts';
import { loadData } from '../kit/world.ts';
import { catalogueWith, openEmptyWith } from './own-statements.ts';
import { readAny } from './samples.ts';

const ALL_CLUSTERS = {
  level: 'ORGAN',
  authority: null,
  country: null,
  application: null,
  modality: null,
  targetBasis: null,
  asOf: null,
};

// Pairs on the embedded engine, which goes on with what it cannot cancel; triples on Neo4j, which looks every two seconds.
const SLOW = catalogueWith({
  'read/slow.embedded': '// @row n: int\nMATCH (a:Entity), (b:Entity) WHERE a.id < b.id RETURN count(a) AS n',
  'read/slow.neo4j':
    '// @row n: int\nMATCH (a:Entity), (b:Entity), (c:Entity) WHERE a.id + b.id < c.id RETURN count(a) AS n',
});

describeOnEachEngine('A read', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await openEmptyWith(engine, SLOW);
    await loadData(store);
  });
  afterAll(() => store?.close());

  it('that takes longer than its limit is STORE_TIMEOUT, with what to do', async () => {
    await expect(readAny(store, 'slow', {}, { timeoutMs: 50 })).rejects.toMatchObject({
      name: 'KnownError',
      code: 'STORE_TIMEOUT',
      message: expect.stringContaining('Ask for fewer items.'),
    });
  });

  it('within its limit is answered', async () => {
    const rows = await store.read('organ-cluster/clusters', ALL_CLUSTERS, { timeoutMs: 10_000 });
    expect(rows.length).toBeGreaterThanOrEqual(20);
  });

  it('whose caller goes away is CANCELLED', async () => {
    const caller = new AbortController();
    const read = readAny(store, 'slow', {}, { signal: caller.signal });
    setTimeout(() => caller.abort(), 20);
    await expect(read).rejects.toMatchObject({ name: 'KnownError', code: 'CANCELLED' });
  });

  it('whose caller is gone before it starts is CANCELLED', async () => {
    const read = store.read('graph/counts', {}, { signal: AbortSignal.abort() });
    await expect(read).rejects.toMatchObject({ name: 'KnownError', code: 'CANCELLED' });
  });

  it('leaves no listener on its caller, however many there are', async () => {
    const caller = new AbortController();
    const added: string[] = [];
    const removed: string[] = [];
    const { addEventListener, removeEventListener } = caller.signal;
    caller.signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      added.push(args[0]);
      addEventListener.apply(caller.signal, args);
    };
    caller.signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      removed.push(args[0]);
      removeEventListener.apply(caller.signal, args);
    };
    for (let n = 0; n < 5; n++) await store.read('graph/counts', {}, { signal: caller.signal });
    expect(removed.filter((type) => type === 'abort')).toHaveLength(
      added.filter((type) => type === 'abort').length,
    );
  });

  it('that was cut short does not harm those after it', async () => {
    await Promise.allSettled(Array.from({ length: 5 }, () => readAny(store, 'slow', {}, { timeoutMs: 1 })));
    const rows = await store.read('graph/counts', {});
    expect(rows.find(({ key }) => key === 'Organ')?.count).toBeGreaterThan(50);
  });

  it('of an unknown statement is our mistake, not a KnownError', async () => {
    await expect(store.read('no/such' as 'graph/counts', {})).rejects.toThrow(
      'Unknown statement read/no/such',
    );
    await expect(store.read('no/such' as 'graph/counts', {})).rejects.not.toMatchObject({
      name: 'KnownError',
    });
  });
});

const NEO4J = {
  uri: process.env.NEO4J_TEST_URI ?? 'bolt://127.0.0.1:7687',
  username: process.env.NEO4J_TEST_USERNAME ?? 'neo4j',
  password: process.env.NEO4J_TEST_PASSWORD ?? 'medai-graph',
};

describe.skipIf(onNeo4j === null)('Neo4j with every connection in use', () => {
  it('is a failure that the caller is told of and can try again, not a masked one', async () => {
    const store = await openNeo4j({ ...NEO4J, maxConnections: 1 });
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isHeld = false;
    const held = store.write(async (tx) => {
      await tx.read('graph/state', {});
      isHeld = true;
      await gate;
    });
    await expect.poll(() => isHeld, { timeout: 20_000 }).toBe(true);
    const read = store.read('graph/state', {}, { timeoutMs: 500 });
    const outcome = await read.then(
      () => null,
      (error: unknown) => error,
    );
    release();
    await held;
    await store.close();
    expect(outcome).toMatchObject({
      name: 'KnownError',
      code: expect.stringMatching(/^STORE_(?:UNAVAILABLE|TIMEOUT)$/),
    });
  });
});

describe.skipIf(onNeo4j === null)('Neo4j that falls silent', () => {
  it('on every connection, new ones too, is STORE_UNAVAILABLE within two seconds, for writes as well', async () => {
    const { port } = new URL(NEO4J.uri);
    const line = await openLine(Number(port));
    const store = await openNeo4j({ ...NEO4J, uri: `bolt://127.0.0.1:${line.port}` });
    // Long enough that the server is asked whether it lives, on a connection that is kept for that.
    await store.write(() => new Promise((resolve) => setTimeout(resolve, 400)));
    line.fallSilent({ forNewOnes: true });
    const late = new Promise((resolve) => setTimeout(() => resolve('still waiting after 2 s'), 2_000));
    const outcomes = await Promise.all(
      [
        store.read('graph/counts', {}, { timeoutMs: 15_000 }),
        store.read('graph/counts', {}),
        store.write((tx) => tx.run('graph-state', { factsDigest: null })),
      ].map((call) => Promise.race([call.catch((error: unknown) => error), late])),
    );
    // And those that come later do not even wait.
    const next = await store.read('graph/counts', {}).catch((error: unknown) => error);
    line.cut();
    await store.close();
    for (const outcome of [...outcomes, next])
      expect(outcome).toMatchObject({ name: 'KnownError', code: 'STORE_UNAVAILABLE' });
  });

  it('on one connection is STORE_TIMEOUT when the time of the read is over, not when the network gives up', async () => {
    const { port } = new URL(NEO4J.uri);
    const line = await openLine(Number(port));
    const store = await openNeo4j({
      ...NEO4J,
      uri: `bolt://127.0.0.1:${line.port}`,
    });
    await store.read('graph/counts', {});
    line.fallSilent();
    const outcome = await Promise.race([
      store.read('graph/counts', {}, { timeoutMs: 500 }).catch((error: unknown) => error),
      new Promise((resolve) => setTimeout(() => resolve('still waiting after 4 s'), 4_000)),
    ]);
    line.cut();
    await store.close();
    expect(outcome).toMatchObject({ name: 'KnownError', code: 'STORE_TIMEOUT' });
  });
});

/** A line to a port of this machine that can stop carrying, as a paused server or a broken network does. */
async function openLine(target: number) {
  const sockets: Socket[] = [];
  let isSilent = false;
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    sockets.push(near, far);
    for (const socket of [near, far]) socket.on('error', () => socket.destroy());
    if (isSilent) return;
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    fallSilent({ forNewOnes = false } = {}) {
      isSilent = forNewOnes;
      for (const socket of sockets) socket.unpipe().pause();
    },
    cut() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
