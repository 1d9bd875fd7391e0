import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importFacts } from '../../src/import/sources/facts.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { fingerprint } from './fingerprint.ts';

const ROOT = join(import.meta.dirname, '../..');
const EARLIER = { path: join(ROOT, 'test/fixtures/fda/devices.csv'), edition: '2024-05', asOf: '2024-05-13' };
const LATER = {
  path: join(ROOT, 'test/fixtures/fda/devices-corrected.csv'),
  edition: '2025-09',
  asOf: '2025-09-29',
};
const now = () => new Date('2026-01-31T09:30:00Z');

describeOnEachEngine('two editions of a list', (engine) => {
  const importInOrder = async (...editions: (typeof EARLIER)[]) => {
    const store = await engine.openEmpty();
    await importFacts(store, join(ROOT, 'data'));
    for (const { path, ...options } of editions) await importFda(store, path, { ...options, now });
    const diff = await askFor(
      store,
      '{ editionDiff(from: "2024-05", to: "2025-09") { from { asOf } to { asOf } counts { key count } } }',
    );
    const print = await fingerprint(store);
    await store.close();
    return { diff, print };
  };

  it('give the same graph whichever is imported first', async () => {
    const forward = await importInOrder(EARLIER, LATER);
    const backward = await importInOrder(LATER, EARLIER);
    expect(backward).toEqual(forward);
    expect(forward.diff.editionDiff).toMatchObject({
      from: { asOf: '2024-05-13' },
      to: { asOf: '2025-09-29' },
    });
    expect(forward.diff.editionDiff.counts.length).toBeGreaterThan(0);
  }, 60_000);
});
