// A partial date counts from the first day on which it could be true, in what claims are compared with too.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { addRow, loadWorld } from '../kit/world.ts';

const claim = (slug: string, definition: string) =>
  `${slug},MONEY,A figure.,A definition.,,1,thing,${definition},,,,,mirror,`;

describeOnEachEngine('what a claim is compared with', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await loadWorld(await engine.openEmpty());
    await addRow(store, 'funding-round.csv', 'xinmai-c,xinmai,ROUND,C,2022-03,,,,,mirror,');
    await addRow(
      store,
      'claim.csv',
      [
        claim('tenders-of-august', 'procurement:count:2021-08-01:2021-08-31'),
        claim('tenders-from-the-second', 'procurement:count:2021-08-02:2021-08-31'),
        claim('tenders-to-july', 'procurement:count:2021-03-02:2021-07-31'),
        claim('rounds-of-march', 'rounds:count:2022-03-01:2022-03-31'),
        claim('rounds-from-the-second', 'rounds:count:2022-03-02:2022-03-31'),
      ].join('\n'),
    );
  });
  afterAll(() => store.close());
  const computed = async (slug: string) =>
    (await askFor(store, `{ claims(slug: ["${slug}"]) { computed } }`)).claims[0].computed;

  it('leaves out a month that began before the period, or after it', async () => {
    expect(await computed('tenders-from-the-second')).toBe(0);
    expect(await computed('tenders-to-july')).toBe(0);
    expect(await computed('rounds-from-the-second')).toBe(0);
  });

  it('counts a tender known to the month from the first of it', async () => {
    expect(await computed('tenders-of-august')).toBe(1);
  });

  it('counts a round known to the month from the first of it', async () => {
    expect(await computed('rounds-of-march')).toBe(1);
  });
});
