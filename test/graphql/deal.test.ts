import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

const MONEY = '{ amount currency usd }';

describeInWorld('deals', ({ ask }) => {
  it('come newest first, undated last, with the money of both kinds', async () => {
    const { deals } = await ask(`{ deals {
      id kind buyer buyerCompany { slug } target { slug } upfront ${MONEY} total ${MONEY} on
    } }`);
    expect(deals).toEqual([
      {
        id: 'deal:pharma-totalsum-licence',
        kind: 'LICENCE',
        buyer: 'Big Pharma',
        buyerCompany: null,
        target: { slug: 'totalsum' },
        upfront: { amount: 2_000_000, currency: 'USD', usd: 2_000_000 },
        total: { amount: 120_000_000, currency: 'USD', usd: 120_000_000 },
        on: '2021-08',
      },
      {
        id: 'deal:acquirer-doubtful',
        kind: 'ACQUISITION',
        buyer: 'Acquirer of Anyland',
        buyerCompany: { slug: 'xinmai' },
        target: { slug: 'doubtful-devices' },
        upfront: null,
        total: { amount: 6_450_000, currency: 'CNY', usd: 1_000_000 },
        on: '2021-05-19',
      },
      {
        id: 'deal:pharma-xinmai-licence',
        kind: 'LICENCE',
        buyer: 'Big Pharma',
        buyerCompany: null,
        target: { slug: 'xinmai' },
        upfront: { amount: 500, currency: 'XXX', usd: null },
        total: null,
        on: '2020',
      },
      {
        id: 'deal:pharma-totalsum-partnership',
        kind: 'PARTNERSHIP',
        buyer: 'Big Pharma',
        buyerCompany: null,
        target: { slug: 'totalsum' },
        upfront: null,
        total: null,
        on: null,
      },
    ]);
  });

  it('are those of a company as buyer or as target, newest first', async () => {
    expect(
      await ask(`{
        both: company(slug: "xinmai") { deals { id } }
        target: company(slug: "totalsum") { deals { id } }
        bought: company(slug: "doubtful-devices") { deals { id } }
        none: company(slug: "paper-tiger") { deals { id } }
      }`),
    ).toEqual({
      both: { deals: [{ id: 'deal:acquirer-doubtful' }, { id: 'deal:pharma-xinmai-licence' }] },
      target: { deals: [{ id: 'deal:pharma-totalsum-licence' }, { id: 'deal:pharma-totalsum-partnership' }] },
      bought: { deals: [{ id: 'deal:acquirer-doubtful' }] },
      none: { deals: [] },
    });
  });

  it('carry their doubt and their sources', async () => {
    const { node, none } = await ask(`{
      node(id: "deal:acquirer-doubtful") { ... on Deal { caveat sources { source { slug } locator statedAs } } }
      none: node(id: "deal:nothing") { id }
    }`);
    expect(node).toEqual({
      caveat: 'Trade Weekly says June.',
      sources: [
        { source: { slug: 'press-daily' }, locator: 'page 6', statedAs: null },
        { source: { slug: 'trade-weekly' }, locator: null, statedAs: 'June 2021' },
      ],
    });
    expect(none).toBeNull();
  });
});
