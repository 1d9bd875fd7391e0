import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { askFor, type Data } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { addRow, loadWorld } from '../kit/world.ts';

const LATER = [
  'eclair-total,eclair-medical,TOTAL,,2021,50000000,USD,,totals-trust,mirror,',
  'eclair-holding,eclair-medical,HOLDING,,,,,,holder-group,mirror,',
  'eclair-debt,eclair-medical,DEBT,,2021,9000000,USD,ete-invest,ete-invest,mirror,',
].join('\n');

describeOnEachEngine('money that is no round', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await loadWorld(await engine.openEmpty());
    await addRow(store, 'funding-round.csv', LATER);
  });
  afterAll(() => store.close());

  const cluster = async (fields: string): Promise<Data> =>
    (await askFor(store, `{ organClusters(filter: { country: ["FR"] }) { ${fields} } }`)).organClusters[0];

  it('makes funders of holders and lenders, but not of whoever stands behind a total', async () => {
    const { funders } = await cluster(
      'funders { totalCount nodes { investor { slug } roundCount leadCount } }',
    );
    expect(funders).toEqual({
      totalCount: 2,
      nodes: [
        { investor: { slug: 'ete-invest' }, roundCount: 2, leadCount: 2 },
        { investor: { slug: 'holder-group' }, roundCount: 1, leadCount: 0 },
      ],
    });
  });

  it("enters neither a cluster's nor a funder's nor a company's sums", async () => {
    const sums = 'disclosedUsd disclosedCount undisclosedCount';
    const round = { disclosedUsd: 10_000_000, disclosedCount: 1, undisclosedCount: 0 };
    const { funding, funders } = await cluster(
      `funding { ${sums} } funders { nodes { funding { ${sums} } } }`,
    );
    expect(funding).toEqual(round);
    expect(funders.nodes).toEqual([
      { funding: round },
      { funding: { disclosedUsd: 0, disclosedCount: 0, undisclosedCount: 0 } },
    ]);
    const { company } = await askFor(store, `{ company(slug: "eclair-medical") { funding { ${sums} } } }`);
    expect(company.funding).toEqual(round);
  });

  it('is part of the stake of whoever holds it', async () => {
    const { investor } = await askFor(
      store,
      '{ investor(slug: "ete-invest") { portfolio { nodes { company { slug } rounds { kind } } } } }',
    );
    expect(investor.portfolio.nodes[1]).toEqual({
      company: { slug: 'eclair-medical' },
      rounds: [{ kind: 'DEBT' }, { kind: 'ROUND' }],
    });
  });
});
