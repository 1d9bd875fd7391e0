import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFda } from '../../src/import/sources/fda.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { onEmbedded, onNeo4j } from '../kit/engines.ts';
import { loadData } from '../kit/world.ts';

const FDA_LIST = join(import.meta.dirname, '../fixtures/fda/devices.csv');
const PAIRS = 200;
const MAX_LENGTH = 8;
// Ends of a chain, never bridges: the rule is in the description of shortestPath.
const HUBS = new Set([
  'Organ',
  'Modality',
  'Authority',
  'Source',
  'SourceVersion',
  'Sector',
  'Department',
  'Claim',
  'Statement',
  'Policy',
]);

// Nodes of the graph that no caller has an id of.
const NOT_ASKED_FOR = /^(?:source-version|authority):/;

const QUERY = `query ($from: ID!, $to: ID!) {
  shortestPath(from: $from, to: $to) { length nodes { id } steps { from { id } to { id } relation } }
}`;

type Graph = { ids: string[]; hubs: Set<string>; neighbors: Map<string, Set<string>> };

describe('a shortest chain between any two nodes', () => {
  let embedded: Store;
  let neo4j: Store | null = null;
  let graph: Graph;
  let pairs: [string, string][];
  beforeAll(async () => {
    embedded = await load(onEmbedded);
    if (onNeo4j !== null) neo4j = await load(onNeo4j);
    graph = await readGraph(embedded);
    pairs = randomPairs(graph);
  });
  afterAll(async () => {
    await embedded.close();
    await neo4j?.close();
  });

  it('is asked for between every kind of node, near and far', () => {
    const lengths = pairs.flatMap(([from, to]) => firstShortest(graph, from, to)?.length ?? []);
    expect(new Set(pairs.flat().map((id) => id.split(':')[0])).size).toBe(19);
    expect(pairs.filter((pair) => pair.some((id) => graph.hubs.has(id))).length).toBeGreaterThan(PAIRS / 4);
    expect(lengths.length).toBeGreaterThan(PAIRS / 3);
    expect(lengths.length).toBeLessThan((2 * PAIRS) / 3);
    expect(new Set(lengths).size).toBeGreaterThan(5);
  });

  it('is the one that a plain search over all links finds', async () => {
    for (const [from, to] of pairs) {
      expect([from, to, await ask(embedded, from, to)]).toEqual([from, to, firstShortest(graph, from, to)]);
    }
  });

  it('is as long from the other end', async () => {
    for (const [from, to] of pairs) {
      const length = firstShortest(graph, from, to)?.length ?? null;
      expect([from, to, (await ask(embedded, to, from))?.length ?? null]).toEqual([from, to, length]);
    }
  });

  it.skipIf(onNeo4j === null)('is the same on Neo4j', async () => {
    for (const [from, to] of pairs) {
      const path = await ask(neo4j as Store, from, to);
      expect([from, to, path]).toEqual([from, to, await ask(embedded, from, to)]);
    }
  });
});

async function load(engine: typeof onEmbedded): Promise<Store> {
  const store = await loadData(await engine.openEmpty());
  await importFda(store, FDA_LIST, { now: () => new Date('2026-01-31T09:30:00Z') });
  return store;
}

/** The ids along the chain, after its steps were checked to hang together. */
async function ask(store: Store, from: string, to: string): Promise<string[] | null> {
  const { shortestPath: path } = await askFor(store, QUERY, { variables: { from, to } });
  if (path === null) return null;
  const ids: string[] = path.nodes.map(({ id }: { id: string }) => id);
  expect(path.length).toBe(ids.length - 1);
  expect(path.steps).toEqual(
    ids.slice(1).map((id, index) => ({
      from: { id: ids[index] },
      to: { id },
      relation: expect.stringMatching(/^[A-Z_]+$/),
    })),
  );
  return ids;
}

async function readGraph(store: Store): Promise<Graph> {
  const graph: Graph = { ids: [], hubs: new Set(), neighbors: new Map() };
  const ids = (await store.read('export/ids', { after: '', limit: 10_000 })).map(({ id }) => id);
  for (const { labels, node } of await store.read('export/nodes', { ids })) {
    graph.ids.push(node.id);
    graph.neighbors.set(node.id, new Set());
    if (labels.some((label) => HUBS.has(label))) graph.hubs.add(node.id);
  }
  for (const { source, target } of await store.read('export/links', { ids: graph.ids })) {
    graph.neighbors.get(source)?.add(target);
    graph.neighbors.get(target)?.add(source);
  }
  return graph;
}

/** Half of the pairs are of any kinds; few of those are linked, so the others are the ends of a stroll. */
function randomPairs(graph: Graph): [string, string][] {
  const random = seeded(20210816);
  const pick = (from: string[]) => from[Math.floor(random() * from.length)] ?? '';
  const ids = graph.ids.filter((id) => !NOT_ASKED_FOR.test(id));
  const kinds = [...new Set(ids.map((id) => id.split(':')[0] ?? ''))].sort();
  const byKind = new Map(kinds.map((kind) => [kind, ids.filter((id) => id.startsWith(`${kind}:`))]));
  const pickAny = () => pick(byKind.get(pick(kinds)) ?? []);
  const nameable = (id: string) => !NOT_ASKED_FOR.test(id);
  /** Never back, and to a hub at most at its end. */
  const stroll = (from: string) => {
    const way = [from];
    const endsAtHub = random() < 0.3;
    for (let steps = 1 + Math.floor(random() * MAX_LENGTH); steps > 0; steps--) {
      const isFree = (id: string) => nameable(id) && (!graph.hubs.has(id) || (endsAtHub && steps === 1));
      const ways = [...(graph.neighbors.get(way.at(-1) ?? '') ?? [])].sort();
      const onwards = ways.filter((id) => !way.includes(id) && isFree(id));
      if (onwards.length > 0) way.push(pick(onwards));
    }
    return way.at(-1) ?? '';
  };
  const bridges = ids.filter((id) => !graph.hubs.has(id));
  const picked: [string, string][] = [];
  while (picked.length < PAIRS) {
    const isFar = picked.length % 2 === 1;
    const from = isFar ? pick(bridges) : pickAny();
    const to = isFar ? stroll(from) : pickAny();
    if (from !== to) picked.push([from, to]);
  }
  return picked;
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Breadth first, ring by ring, each way on kept; of several chains the first by its ids. Null beyond eight steps. */
function firstShortest({ hubs, neighbors }: Graph, from: string, to: string): string[] | null {
  let ring = new Map([[from, [from]]]);
  const seen = new Set([from]);
  for (let length = 1; length <= MAX_LENGTH; length++) {
    const next = new Map<string, string[]>();
    for (const [id, path] of ring) {
      for (const other of neighbors.get(id) ?? []) {
        if (seen.has(other) || (other !== to && hubs.has(other))) continue;
        const longer = [...path, other];
        const known = next.get(other);
        if (known === undefined || isBefore(longer, known)) next.set(other, longer);
      }
    }
    const path = next.get(to);
    if (path !== undefined) return path;
    for (const id of next.keys()) seen.add(id);
    ring = next;
  }
  return null;
}

function isBefore(a: string[], b: string[]): boolean {
  const at = a.findIndex((id, index) => id !== b[index]);
  return at >= 0 && (a[at] ?? '') < (b[at] ?? '');
}
