import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFda } from '../../src/import/sources/fda.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine, type Engine, onEmbedded, onNeo4j } from '../kit/engines.ts';
import { loadData } from '../kit/world.ts';
import { CROWDED, SEARCH_QUERIES } from './search-queries.ts';

const FDA_LIST = join(import.meta.dirname, '../fixtures/fda/devices.csv');
const CASES = Object.entries(SEARCH_QUERIES).flatMap(([what, queries]) =>
  queries.map(([text, top]) => ({ what, text, top })),
);

type Hit = { node: { id: string }; score: number; matched: string };

const load = async (engine: Engine) => {
  const store = await loadData(await engine.openEmpty());
  await importFda(store, FDA_LIST, { now: () => new Date('2026-01-31T09:30:00Z') });
  return store;
};

async function firstTen(store: Store, text: string): Promise<Hit[]> {
  const query =
    'query ($text: String!) { search(text: $text, first: 10) { nodes { node { id } score matched } } }';
  return (await askFor(store, query, { variables: { text } })).search.nodes;
}

/** As in the source, apart from case, accents and punctuation. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe('the list of queries', () => {
  it('has at least 60, each once', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(CASES.map(({ text }) => text)).size).toBe(CASES.length);
  });
});

describeOnEachEngine('search', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await load(engine);
  });
  afterAll(() => store.close());

  it.each(CASES)('finds by $what: $text', async ({ text, top }) => {
    const [first] = await firstTen(store, text);
    expect(first?.node.id).toBe(top);
  });

  it.each(CROWDED)('puts names that are or begin with "%s" before others', async (text) => {
    const hits = await firstTen(store, text);
    const places = hits.map(({ matched }) => {
      const name = plain(matched);
      return name === text ? 'whole' : name.startsWith(text) ? 'beginning' : 'other';
    });
    expect(hits.length).toBeGreaterThan(1);
    expect(places).toEqual([
      ...places.filter((place) => place === 'whole'),
      ...places.filter((place) => place === 'beginning'),
      ...places.filter((place) => place === 'other'),
    ]);
  });
});

describe.skipIf(onNeo4j === null)('search on both engines', () => {
  let stores: Store[];
  beforeAll(async () => {
    stores = await Promise.all([onEmbedded, onNeo4j ?? onEmbedded].map(load));
  });
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  it.each([...CASES.map(({ text }) => text), ...CROWDED])('gives the same ten for %s', async (text) => {
    const [embedded, neo4j] = await Promise.all(stores.map((store) => firstTen(store, text)));
    expect(neo4j).toEqual(embedded);
  });
});
