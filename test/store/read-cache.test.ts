import { afterAll, beforeAll, expect, it } from 'vitest';
import { cacheReads } from '../../src/store/read-cache.ts';
import type { Store } from '../../src/store/store.ts';
import { readExamples } from '../graphql/examples.ts';
import { askFor, countCalls } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { addRow, loadEdition, loadWorld } from '../kit/world.ts';

const MEGABYTE = 1e6;
const A_MINUTE = 60_000;
const NAMES = '{ companies(first: 2) { nodes { name } } }';
const LATE = '{ investor(slug: "late-money") { name } }';
const EARLY = '{ investor(slug: "early-money") { name } }';

describeOnEachEngine('a store whose reads are kept', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await loadWorld(await engine.openEmpty());
    await loadEdition(store);
  });
  afterAll(() => store.close());

  const open = (maxBytes = MEGABYTE, freshMs = A_MINUTE) => {
    const { store: counted, calls, messages } = countCalls(store);
    const own = () => calls.filter((name) => name !== 'graph/state');
    return { cached: cacheReads(counted, { maxBytes, freshMs }), calls, own, messages };
  };

  it('reads the graph once for the same question', async () => {
    const { cached, own } = open();
    const first = await askFor(cached, NAMES);
    expect(await askFor(cached, NAMES)).toEqual(first);
    expect(own()).toEqual(['company/page']);
  });

  it('tells properties, parameters and pages apart', async () => {
    const { cached, own } = open();
    await askFor(cached, NAMES);
    expect((await askFor(cached, '{ companies(first: 1) { nodes { name } } }')).companies.nodes).toHaveLength(
      1,
    );
    expect((await askFor(cached, '{ companies(first: 2) { nodes { slug } } }')).companies.nodes[0]).toEqual({
      slug: expect.any(String),
    });
    expect(own()).toHaveLength(3);
  });

  it('answers every example as the store itself, again and again, and nobody changes a row that is kept', async () => {
    const { readChain } = store;
    const frozen: Store = {
      ...store,
      read: async (name, params, options) => freeze(await store.read(name, params, options)),
      ...(readChain && { readChain: async (steps, options) => freeze(await readChain(steps, options)) }),
    };
    const cached = cacheReads(frozen, { maxBytes: 100 * MEGABYTE, freshMs: A_MINUTE });
    for (const { query } of readExamples()) {
      const plain = await askFor(store, query);
      for (let n = 0; n < 2; n++) expect(await askFor(cached, query)).toEqual(plain);
    }
  });

  it('keeps nothing without room, and no answer that fills an eighth of it', async () => {
    const { cached, own } = open(0);
    for (let n = 0; n < 2; n++) await askFor(cached, NAMES);
    expect(own()).toEqual(['company/page', 'company/page']);

    const small = open(20_000);
    const all = '{ companies { nodes { name aliases } } }';
    for (let n = 0; n < 2; n++) await askFor(small.cached, all);
    expect(small.own()).toEqual(['company/page', 'company/page']);
  });

  it('forgets the oldest when it is full', async () => {
    const { cached, own } = open(8_000);
    const page = (first: number) => askFor(cached, `{ companies(first: ${first}) { nodes { slug } } }`);
    for (let first = 1; first <= 40; first++) await page((first % 8) + 1);
    expect(own().length).toBeGreaterThan(8);
  });

  it('keeps no failure', async () => {
    let failing = true;
    const { store: counted, calls } = countCalls({
      ...store,
      read: (name, params, options) =>
        failing ? Promise.reject(new Error('down')) : store.read(name, params, options),
    });
    const cached = cacheReads(counted, { maxBytes: MEGABYTE, freshMs: A_MINUTE });
    await expect(cached.read('graph/counts', {})).rejects.toThrow('down');
    failing = false;
    expect(await cached.read('graph/counts', {})).not.toEqual([]);
    expect(calls.filter((name) => name === 'graph/counts').length).toBeGreaterThan(0);
  });

  it('keeps no row of a read that began before a write', async () => {
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    let holds = true;
    const slow: Store = {
      ...store,
      async read(name, params, options) {
        const rows = await store.read(name, params, options);
        if (holds && name === 'company/page') await held;
        return rows;
      },
    };
    const { store: counted, calls } = countCalls(slow);
    const cached = cacheReads(counted, { maxBytes: MEGABYTE, freshMs: A_MINUTE });
    const begun = askFor(cached, NAMES);
    while (!calls.includes('company/page')) await new Promise((resolve) => setImmediate(resolve));
    await cached.write((tx) => tx.run('graph-state', { factsDigest: null }));
    go();
    await begun;
    holds = false;
    await askFor(cached, NAMES);
    expect(calls.filter((name) => name === 'company/page')).toHaveLength(2);
  });

  it('sees at once what is written through it', async () => {
    const { cached } = open();
    expect(await askFor(cached, LATE)).toEqual({ investor: null });
    await addRow(cached, 'investor.csv', 'late-money,Late Money,,,,,,mirror,');
    expect(await askFor(cached, LATE)).toEqual({ investor: { name: 'Late Money' } });
  });

  it.runIf(engine.name === 'neo4j')(
    'keeps what came in one message, and forgets it with every other row',
    async () => {
      const { cached, own, messages } = open();
      const question =
        '{ companies(first: 2) { nodes { name products { nodes { slug company { slug } } } } } }';
      const first = await askFor(cached, question);
      // The other message asks for the version.
      expect(messages()).toBe(2);
      expect(await askFor(cached, question)).toEqual(first);
      expect(messages()).toBe(2);
      expect(await askFor(cached, question.replace('first: 2', 'first: 1'))).not.toEqual(first);
      expect(messages()).toBe(3);
      await cached.write((tx) => tx.run('graph-state', { factsDigest: null }));
      expect(await askFor(cached, question)).toEqual(first);
      expect(messages()).toBe(4);
      expect(own()).toHaveLength(9);
    },
  );

  it.runIf(engine.name === 'neo4j')(
    'sees what another process wrote once the version is looked at',
    async () => {
      const patient = open();
      const eager = open(MEGABYTE, 0);
      for (const { cached } of [patient, eager])
        expect(await askFor(cached, EARLY)).toEqual({ investor: null });
      // Past the caches: to them it is another process.
      await addRow(store, 'investor.csv', 'early-money,Early Money,,,,,,mirror,');
      expect(await askFor(patient.cached, EARLY)).toEqual({ investor: null });
      expect(await askFor(eager.cached, EARLY)).toEqual({ investor: { name: 'Early Money' } });
      expect(eager.calls.filter((name) => name === 'graph/state').length).toBeGreaterThan(1);
    },
  );
});

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
