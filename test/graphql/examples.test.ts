import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask, type Data } from '../kit/ask.ts';
import { describeOnEachEngine, onEmbedded, onNeo4j } from '../kit/engines.ts';
import { loadData } from '../kit/world.ts';
import { readExamples } from './examples.ts';

const EXAMPLES = readExamples();
/** It asks for the FDA's list, which has to be imported first: nothing but zeros until then. */
const NEEDS_THE_LIST = '06-one-edition-of-the-fda-list.graphql';

/** Differs from engine to engine and from import to import, by design. */
const OWN_TO_A_GRAPH = new Set(['engine', 'dataVersion', 'importedAt']);

function isEmpty(value: Data): boolean {
  if (value === null || value === 0 || value === false) return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

const comparable = (data: Data) =>
  JSON.stringify(data, (key, value) => (OWN_TO_A_GRAPH.has(key) ? undefined : value), 1);

describe('the examples', () => {
  it('are numbered without a gap', () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(13);
    expect(EXAMPLES.map(({ file }) => Number(file.slice(0, 2)))).toEqual(EXAMPLES.map((_, n) => n + 1));
  });

  it.each(EXAMPLES)(
    '$file opens with a title and the question it answers',
    ({ title, question, budget, messages }) => {
      expect(title).toMatch(/^# [A-Z].*[^?.]$/);
      expect(question).toMatch(/^# .*(?:\?|\.)(?: \(.*\))?$/);
      expect(budget).toBeGreaterThan(0);
      expect(budget).toBeLessThanOrEqual(12);
      expect(messages).toBeGreaterThan(0);
      expect(messages).toBeLessThanOrEqual(budget);
    },
  );
});

describeOnEachEngine('an example', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await loadData(await engine.openEmpty());
  });
  afterAll(() => store.close());

  it.each(EXAMPLES)(
    '$file is answered within its budget',
    async ({ file, query, budget, messages: fused }) => {
      const { data, errors, messages } = await ask(store, query);
      const byLevel = await ask(store, query, { fuse: false });
      expect(errors).toBeUndefined();
      expect(data).toEqual(byLevel.data);
      expect(byLevel.calls).toHaveLength(budget);
      expect(messages).toBe(engine.name === 'neo4j' ? fused : budget);
      for (const field of Object.values(data)) {
        if (file !== NEEDS_THE_LIST) expect(isEmpty(field)).toBe(false);
      }
    },
  );
});

describe.skipIf(onNeo4j === null)('both engines', () => {
  let stores: Store[];
  beforeAll(async () => {
    stores = await Promise.all(
      [onEmbedded, onNeo4j].map(async (engine) => loadData(await (engine ?? onEmbedded).openEmpty())),
    );
  });
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  it.each(EXAMPLES)('give the same answer to $file', async ({ query }) => {
    const [embedded, neo4j] = await Promise.all(stores.map((store) => ask(store, query)));
    expect(comparable(neo4j?.data)).toBe(comparable(embedded?.data));
  });
});
