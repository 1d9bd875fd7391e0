import { expect, it } from 'vitest';
import { world } from '../kit/world.ts';
import { describeInWorld } from './in-world.ts';

const NEWEST = [
  'odd-money-inr',
  'totalsum-ipo',
  'eclair-a',
  'xinmai-b',
  'undisclosed-b',
  'twice-funded-b',
  'totalsum-debt',
  'twice-funded-a',
  'circle-two-a',
  'circle-one-a',
  'totalsum-total',
  'totalsum-a',
  'undisclosed-a',
  'odd-money-xxx',
  'xinmai-a',
  'undisclosed-seed',
  'odd-money-angel',
];

describeInWorld('a funding round', ({ ask }) => {
  const read = async (id: string, fields: string) =>
    (await ask(`{ node(id: "${id}") { ... on FundingRound { ${fields} } } }`)).node;

  it('tells company, kind, amount, investors with the leads first, and sources', async () => {
    expect(
      await read(
        world.round.twoSources,
        `id kind series announcedOn caveat company { slug } amount { amount currency usd }
         investors { investor { slug } lead } sources { source { slug } locator statedAs }`,
      ),
    ).toEqual({
      id: 'funding-round:xinmai-b',
      kind: 'ROUND',
      series: 'B',
      announcedOn: '2021-08-16',
      caveat: 'Trade Weekly says USD 25 million.',
      company: { slug: 'xinmai' },
      amount: { amount: 20_000_000, currency: 'USD', usd: 20_000_000 },
      investors: [
        { investor: { slug: 'lead-capital' }, lead: true },
        { investor: { slug: 'ete-invest' }, lead: false },
        { investor: { slug: 'qingshan-capital' }, lead: false },
      ],
      sources: [
        { source: { slug: 'press-daily' }, locator: 'page 1', statedAs: null },
        { source: { slug: 'trade-weekly' }, locator: null, statedAs: 'USD 25 million' },
      ],
    });
  });

  it('gives an undisclosed amount as null, not zero', async () => {
    const fields = 'amount { amount currency usd }';
    expect(await read(world.round.undisclosed, fields)).toEqual({ amount: null });
    expect(await read('funding-round:undisclosed-b', fields)).toEqual({ amount: null });
  });

  it('gives no dollars without a currency, or without a rate for it or for the year', async () => {
    const fields = 'amount { amount currency usd }';
    expect(await read(world.round.noCurrency, fields)).toEqual({
      amount: { amount: 3_000_000, currency: 'XXX', usd: null },
    });
    expect(await read(world.round.noRate, fields)).toEqual({
      amount: { amount: 80_000_000, currency: 'INR', usd: null },
    });
    expect(await read('funding-round:odd-money-angel', fields)).toEqual({
      amount: { amount: 6_800_000, currency: 'CNY', usd: null },
    });
    expect(await read('funding-round:totalsum-grant', fields)).toEqual({
      amount: { amount: 500_000, currency: 'EUR', usd: null },
    });
  });

  it('converts at the average rate of its year', async () => {
    expect(await read('funding-round:xinmai-a', 'amount { usd }')).toEqual({ amount: { usd: 10_000_000 } });
    expect(await read('funding-round:totalsum-ipo', 'kind series amount { usd }')).toEqual({
      kind: 'PUBLIC_MARKET',
      series: 'IPO',
      amount: { usd: 100_000_000 },
    });
  });

  it('has null and an empty list for what is unknown', async () => {
    expect(
      await read('funding-round:totalsum-grant', 'kind series announcedOn investors { lead } caveat'),
    ).toEqual({ kind: 'GRANT', series: null, announcedOn: null, investors: [], caveat: null });
  });
});

describeInWorld('funding rounds', ({ walk, list, ask }) => {
  it('come newest first, undated ones last', async () => {
    expect(await walk({ field: 'fundingRounds' })).toEqual([
      ...NEWEST,
      'totalsum-holding',
      'totalsum-grant',
      'oneil-seed',
    ]);
  });

  it.each([
    ['2009-12-31', []],
    ['2010-01-01', ['odd-money-angel']],
    ['2018-03-09', ['undisclosed-seed', 'odd-money-angel']],
    ['2020-04-30', NEWEST.slice(8)],
    ['2020-05-01', NEWEST.slice(7)],
    ['2021-07-31', NEWEST.slice(5)],
    ['2021-08-01', NEWEST.slice(4)],
    ['2022-02-01', NEWEST.slice(1)],
    ['2022-02-02', NEWEST],
    ['2030-01-01', NEWEST],
  ])('are known on %s by the first day on which they could be true', async (day, expected) => {
    expect(await list({ field: 'fundingRounds', args: `asOf: "${day}"` })).toEqual(expected);
  });

  it('are walked as of a day', async () => {
    expect(await walk({ field: 'fundingRounds', args: 'asOf: "2020-01-01"' })).toEqual(NEWEST.slice(9));
  });

  it('are told apart by kind', async () => {
    const { company } = await ask('{ company(slug: "totalsum") { fundingRounds { nodes { kind } } } }');
    expect(company.fundingRounds.nodes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'PUBLIC_MARKET',
      'DEBT',
      'TOTAL',
      'ROUND',
      'HOLDING',
      'GRANT',
    ]);
  });
});
