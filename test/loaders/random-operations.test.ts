import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { loadEdition, loadWorld } from '../kit/world.ts';
import { maxStatements } from './bound.ts';
import { operation } from './operations.ts';

const RUNS = { numRuns: 250, seed: 20210816 };

describeOnEachEngine('any operation', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await loadWorld(await engine.openEmpty());
    await loadEdition(store);
  });
  afterAll(() => store.close());

  it('answers the same with and without the walk, fused or not, in no more statements than it has relations', async () => {
    await fc.assert(
      fc.asyncProperty(operation, async (query) => {
        const walked = await ask(store, query);
        const unwalked = await ask(store, query, { loadByLevel: false });
        expect(walked.errors).toBeUndefined();
        expect(JSON.stringify(walked.data)).toBe(JSON.stringify(unwalked.data));
        const unfused = store.readChain === undefined ? walked : await ask(store, query, { fuse: false });
        expect(JSON.stringify(walked.data)).toBe(JSON.stringify(unfused.data));
        expect(unfused.calls.length).toBeLessThanOrEqual(maxStatements(query));
        expect(walked.messages).toBeLessThanOrEqual(maxStatements(query));
      }),
      RUNS,
    );
    // Two servers' answers to 250 questions: on Neo4j that takes a while, since it plans each selection that is new to it.
  }, 240_000);
});
