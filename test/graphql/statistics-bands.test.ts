import { expect, it } from 'vitest';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { addRow, loadWorld } from '../kit/world.ts';

const PRICES = [0, 50_000, 50_001, 250_000, 250_001, 1_000_000, 1_000_001, 10_000_000, 10_000_001];
const QUERY = '{ procurementStatistics(groupBy: [PRICE_BAND]) { key count minUsd maxUsd } }';

describeOnEachEngine('the bands of prices', (engine) => {
  it('hold their upper end each; what states no price, or none that a rate converts, is apart', async () => {
    const store = await loadWorld(await engine.openEmpty());
    const rows = PRICES.map((usd) => `at-${usd},,,,,,,,${usd},USD,,AWARD,,mirror,`);
    await addRow(store, 'procurement.csv', rows.join('\n'));
    const { procurementStatistics } = await askFor(store, QUERY);
    await store.close();
    // The world itself has a price of 100, one of 58,824 and one of 200,000 dollars.
    expect(procurementStatistics).toEqual([
      { key: ['50K_TO_250K_USD'], count: 4, minUsd: 50_001, maxUsd: 250_000 },
      { key: ['NOT_STATED'], count: 3, minUsd: null, maxUsd: null },
      { key: ['UP_TO_50K_USD'], count: 3, minUsd: 0, maxUsd: 50_000 },
      { key: ['1M_TO_10M_USD'], count: 2, minUsd: 1_000_001, maxUsd: 10_000_000 },
      { key: ['250K_TO_1M_USD'], count: 2, minUsd: 250_001, maxUsd: 1_000_000 },
      { key: ['OVER_10M_USD'], count: 1, minUsd: 10_000_001, maxUsd: 10_000_001 },
    ]);
  });
});
