import { afterEach, expect, it, vi } from 'vitest';
import { createTurns } from '../../src/resolvers/turns.ts';
import { ask } from '../kit/ask.ts';
import { onEmbedded } from '../kit/engines.ts';
import { loadData } from '../kit/world.ts';

const PRODUCTS = (below: string) =>
  `products(first: 100) { nodes { name conditions company { name ${below} } } }`;
/** Up and down between companies and their products: the same few rows, and tens of thousands of values. */
const LONG = `{ organs(first: 100) { nodes { name ${PRODUCTS(PRODUCTS(PRODUCTS('country')))} } } }`;

afterEach(() => vi.restoreAllMocks());

it('gives a long answer the same as without turns', async () => {
  const store = await loadData(await onEmbedded.openEmpty());
  const { data, errors } = await ask(store, LONG);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data).split(':').length).toBeGreaterThan(20_000);
  expect(data).toEqual((await ask(store, LONG, { loadByLevel: false })).data);
  await store.close();
});

it('parts a list so that others have a turn whenever one was long, and not otherwise', async () => {
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const seen: string[] = [];
  const parted = createTurns().part(['a', 'b', 'c', 'd']);
  let others = 0;
  const other = () => {
    seen.push('another');
    if (++others < 9) setImmediate(other);
  };
  setImmediate(other);
  await Promise.all(
    parted.map(async (item) => {
      const name = await item;
      seen.push(name);
      // Only the work on the second item takes long.
      if (name === 'b') clock += 10;
    }),
  );
  const shown = seen.join(' ').replace(/( another)+/g, ' another');
  expect(shown).toBe('a b c another d');
});

it('gives many lists one turn together, not one each', async () => {
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const turns = createTurns();
  const lists = Array.from({ length: 6 }, () => turns.part(Array.from({ length: 20 }, String)));
  let others = 0;
  const other = () => {
    others += 1;
    if (clock < 600) setImmediate(other);
  };
  setImmediate(other);
  await Promise.all(
    lists.flat().map(async (item) => {
      await item;
      clock += 5;
    }),
  );
  // 120 items of 5 ms, six lists abreast: 20 rounds.
  expect(clock).toBe(600);
  expect(others).toBeGreaterThanOrEqual(9);
});
