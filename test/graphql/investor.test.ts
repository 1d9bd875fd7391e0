import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

describeInWorld('an investor', ({ ask, walk, list }) => {
  const portfolioOf = (slug: string, args = '') => ({
    of: `investor(slug: "${slug}")`,
    field: 'portfolio',
    item: 'company { id }',
    args,
  });

  it('is found by its slug with all that is known of it', async () => {
    const { investor } = await ask(`{ investor(slug: "lead-capital") {
      id slug name nameZh aliases kind country website caveat sources { source { slug } }
    } }`);
    expect(investor).toEqual({
      id: 'investor:lead-capital',
      slug: 'lead-capital',
      name: 'Lead Capital',
      nameZh: null,
      aliases: ['LC', 'Lead Cap'],
      kind: 'VC',
      country: 'US',
      website: 'https://lead.example',
      caveat: null,
      sources: [{ source: { slug: 'press-daily' } }],
    });
  });

  it('has null, and empty lists, for what is unknown', async () => {
    expect(
      await ask(`{
        a: investor(slug: "idle-money") { nameZh aliases kind country website caveat }
        b: investor(slug: "qingshan-capital") { nameZh }
        c: investor(slug: "nobody") { id }
      }`),
    ).toEqual({
      a: {
        nameZh: null,
        aliases: [],
        kind: null,
        country: null,
        website: null,
        caveat: 'Nothing that it funded is known.',
      },
      b: { nameZh: '青山资本' },
      c: null,
    });
    expect(await walk(portfolioOf('idle-money'))).toEqual([]);
    expect(await walk({ of: 'investor(slug: "idle-money")', field: 'fundingRounds' })).toEqual([]);
  });

  it('lists the rounds that it took part in, newest first', async () => {
    const rounds = { of: 'investor(slug: "lead-capital")', field: 'fundingRounds' };
    expect(await walk(rounds)).toEqual([
      'xinmai-b',
      'twice-funded-b',
      'totalsum-a',
      'undisclosed-a',
      'xinmai-a',
    ]);
    expect(await walk({ ...rounds, args: 'asOf: "2019-09-08"' })).toEqual(['undisclosed-a', 'xinmai-a']);
    expect(await walk({ ...rounds, args: 'asOf: "2018-03-10"' })).toEqual(['xinmai-a']);
    expect(await list({ ...rounds, args: 'asOf: "2018-03-09"' })).toEqual([]);
  });

  it('lists its companies, earliest first investment first, undated ones last', async () => {
    expect(await walk(portfolioOf('lead-capital'))).toEqual([
      'xinmai',
      'undisclosed',
      'totalsum',
      'twice-funded',
    ]);
    expect(await walk(portfolioOf('twice-fund'))).toEqual(['undisclosed', 'twice-funded', 'oneil-sons']);
    expect(await walk(portfolioOf('totals-trust'))).toEqual(['totalsum']);
    expect(await walk(portfolioOf('holder-group'))).toEqual(['totalsum']);
  });

  it('holds one stake in a company over two of its rounds', async () => {
    const { investor } = await ask(`{ investor(slug: "twice-fund") { portfolio { nodes {
      investor { slug } company { slug } rounds { id } firstInvestedOn led
    } } } }`);
    expect(investor.portfolio.nodes).toEqual([
      {
        investor: { slug: 'twice-fund' },
        company: { slug: 'undisclosed' },
        rounds: [{ id: 'funding-round:undisclosed-seed' }],
        firstInvestedOn: '2018',
        led: false,
      },
      {
        investor: { slug: 'twice-fund' },
        company: { slug: 'twice-funded' },
        rounds: [{ id: 'funding-round:twice-funded-a' }, { id: 'funding-round:twice-funded-b' }],
        firstInvestedOn: '2020-05',
        led: true,
      },
      {
        investor: { slug: 'twice-fund' },
        company: { slug: 'oneil-sons' },
        rounds: [{ id: 'funding-round:oneil-seed' }],
        firstInvestedOn: null,
        led: false,
      },
    ]);
  });

  it('held, on a day, the stakes that it had by then', async () => {
    const stakes = async (day: string) =>
      (
        await ask(`{ investor(slug: "lead-capital") { portfolio(asOf: "${day}", first: 1) { totalCount nodes {
          company { slug } rounds { id } led
        } } } }`)
      ).investor.portfolio;
    expect(await stakes('2021-08-15')).toEqual({
      totalCount: 4,
      nodes: [{ company: { slug: 'xinmai' }, rounds: [{ id: 'funding-round:xinmai-a' }], led: false }],
    });
    expect(await stakes('2021-08-16')).toEqual({
      totalCount: 4,
      nodes: [
        {
          company: { slug: 'xinmai' },
          rounds: [{ id: 'funding-round:xinmai-a' }, { id: 'funding-round:xinmai-b' }],
          led: true,
        },
      ],
    });
    expect(await walk(portfolioOf('twice-fund', 'asOf: "2020-05-01"'))).toEqual([
      'undisclosed',
      'twice-funded',
    ]);
    expect(await walk(portfolioOf('twice-fund', 'asOf: "2020-04-30"'))).toEqual(['undisclosed']);
    expect(await walk(portfolioOf('twice-fund', 'asOf: "2017-12-31"'))).toEqual([]);
  });

  it('is another node than the company of the same name, and two may fund each other', async () => {
    const data = await ask(`{
      one: company(slug: "circle-one") { id investors { nodes { investor { id } } } }
      two: company(slug: "circle-two") { id investors { nodes { investor { id
        portfolio { nodes { company { id } } }
      } } } }
    }`);
    expect(data).toEqual({
      one: { id: 'company:circle-one', investors: { nodes: [{ investor: { id: 'investor:circle-two' } }] } },
      two: {
        id: 'company:circle-two',
        investors: {
          nodes: [
            {
              investor: {
                id: 'investor:circle-one',
                portfolio: { nodes: [{ company: { id: 'company:circle-two' } }] },
              },
            },
          ],
        },
      },
    });
  });
});

describeInWorld('investors', ({ walk }) => {
  it('come by name, accents aside', async () => {
    expect(await walk({ field: 'investors' })).toEqual([
      'circle-one',
      'circle-two',
      'ete-invest',
      'holder-group',
      'idle-money',
      'lead-capital',
      'qingshan-capital',
      'totals-trust',
      'twice-fund',
    ]);
  });
});
