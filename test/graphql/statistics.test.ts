// Statistics against a count made here from the lists of the world, for every dimension and every pair of two.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { askFor, type Data } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { loadEdition, loadWorld } from '../kit/world.ts';
import {
  APPROVALS,
  approvalValues,
  type Counted,
  countGroups,
  PROCUREMENTS,
  pairsOf,
  procurementValues,
} from './statistics.ts';

const FIGURES = 'key count share priced totalUsd medianUsd meanUsd minUsd maxUsd';

describeOnEachEngine('statistics', (engine) => {
  let store: Store;
  let procurements: Counted[];
  let approvals: Counted[];
  beforeAll(async () => {
    store = await loadWorld(await engine.openEmpty());
    await loadEdition(store);
    const data = await askFor(store, `{ ${PROCUREMENTS} ${APPROVALS} }`);
    procurements = data.procurements.nodes.map((node: Data) => ({
      values: procurementValues(node),
      usd: node.price?.usd ?? null,
    }));
    approvals = data.approvals.nodes.map((node: Data) => ({ values: approvalValues(node), usd: null }));
  });
  afterAll(() => store.close());

  const PROCUREMENT_DIMENSIONS = [
    ...['LEVEL', 'REGION', 'COUNTRY', 'KIND', 'STAGE', 'PRICING', 'PRICE_BAND', 'ORGAN', 'YEAR'],
  ];
  it.each(pairsOf(PROCUREMENT_DIMENSIONS))('of procurements by %s', async (groupBy) => {
    const { procurementStatistics } = await askFor(
      store,
      `{ procurementStatistics(groupBy: [${groupBy}]) { ${FIGURES} } }`,
    );
    expect(procurements).toHaveLength(6);
    const counted = countGroups(procurements, groupBy.split(', '));
    expect(procurementStatistics).toEqual(
      counted.map(({ key, count, usd }) => ({ key, count, share: count / 6, ...figuresOf(usd) })),
    );
    if (!groupBy.includes('ORGAN'))
      expect(procurementStatistics.reduce((sum: number, { share }: Data) => sum + share, 0)).toBeCloseTo(
        1,
        12,
      );
  });

  it('of approvals name the editions on which they rest', async () => {
    const { all, asked } = await askFor(
      store,
      `{ all: approvalStatistics(groupBy: [AUTHORITY]) { key editions }
         asked: approvalStatistics(groupBy: [AUTHORITY], filter: { edition: "2021-09" }) { key editions } }`,
    );
    expect(all.map(({ key, editions }: Data) => [...key, ...editions])).toEqual([
      ['FDA', '2021-09'],
      ['CE'],
      ['NMPA'],
      ['MFDS'],
      ['OTHER'],
      ['PMDA'],
    ]);
    expect(asked).toEqual([{ key: ['FDA'], editions: ['2021-09'] }]);
  });

  const APPROVAL_DIMENSIONS = ['AUTHORITY', 'PATHWAY', 'PANEL', 'PRODUCT_CODE', 'YEAR', 'COMPANY', 'ORGAN'];
  it.each(pairsOf(APPROVAL_DIMENSIONS))('of approvals by %s', async (groupBy) => {
    const { approvalStatistics } = await askFor(
      store,
      `{ approvalStatistics(groupBy: [${groupBy}]) { key count } }`,
    );
    expect(approvals).toHaveLength(15);
    expect(approvalStatistics).toEqual(
      countGroups(approvals, groupBy.split(', ')).map(({ key, count }) => ({ key, count })),
    );
    if (!groupBy.includes('ORGAN'))
      expect(approvalStatistics.reduce((sum: number, { count }: Data) => sum + count, 0)).toBe(15);
  });
});

function figuresOf(usd: number[]): Record<string, unknown> {
  const [n, ordered] = [usd.length, usd.toSorted((a, b) => a - b)];
  const near = (value: number) => expect.closeTo(value, 6);
  if (n === 0)
    return { priced: 0, totalUsd: null, medianUsd: null, meanUsd: null, minUsd: null, maxUsd: null };
  const total = ordered.reduce((sum, amount) => sum + amount, 0);
  const at = (index: number) => ordered[index] as number;
  const median = n % 2 === 1 ? at((n - 1) / 2) : (at(n / 2 - 1) + at(n / 2)) / 2;
  return {
    priced: n,
    totalUsd: near(total),
    medianUsd: near(median),
    meanUsd: near(total / n),
    minUsd: near(at(0)),
    maxUsd: near(at(n - 1)),
  };
}
