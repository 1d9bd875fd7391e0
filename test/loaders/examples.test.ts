import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { readExamples } from '../graphql/examples.ts';
import { ask } from '../kit/ask.ts';
import { onEmbedded } from '../kit/engines.ts';
import { loadData } from '../kit/world.ts';

let store: Store;
beforeAll(async () => {
  store = await loadData(await onEmbedded.openEmpty());
});
afterAll(() => store.close());

it.each(readExamples())('the example $file answers the same with and without the walk', async ({ query }) => {
  const walked = await ask(store, query);
  const unwalked = await ask(store, query, { loadByLevel: false });
  expect(JSON.stringify(walked.data)).toBe(JSON.stringify(unwalked.data));
});
