import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

describeInWorld("figures of a company's accounts", ({ ask, refusal }) => {
  const figures = async (slug: string, args = '') =>
    (await ask(`{ company(slug: "${slug}") { financials${args} { id } } }`)).company.financials.map(
      ({ id }: { id: string }) => id.slice('financial-figure:'.length),
    );

  it('come newest period first, then by metric', async () => {
    expect(await figures('xinmai')).toEqual([
      'xinmai-2021h1-revenue',
      'xinmai-2020-margin',
      'xinmai-2020-loss',
      'xinmai-2020-revenue',
      'xinmai-2019-revenue',
    ]);
  });

  it.each([
    ['REVENUE', ['xinmai-2021h1-revenue', 'xinmai-2020-revenue', 'xinmai-2019-revenue']],
    ['GROSS_MARGIN', ['xinmai-2020-margin']],
    ['NET_LOSS', ['xinmai-2020-loss']],
    ['RD_EXPENSE', []],
  ])('are those of the metric %s', async (metric, expected) => {
    expect(await figures('xinmai', `(metric: ${metric})`)).toEqual(expected);
  });

  it('are none where nothing is reported, and refused for a metric that there is not', async () => {
    expect(await figures('paper-tiger')).toEqual([]);
    expect(
      (await refusal('{ company(slug: "xinmai") { financials(metric: PROFIT) { id } } }')).message,
    ).toMatch(/PROFIT/);
  });

  it('tell money at the rate of the year, growth and sources', async () => {
    const { company } = await ask(`{ company(slug: "xinmai") { financials {
      metric metricStated period money { amount currency usd } percent growth
    } } }`);
    expect(company.financials).toEqual([
      {
        metric: 'REVENUE',
        metricStated: null,
        period: '2021H1',
        money: { amount: 12_900_000, currency: 'CNY', usd: 2_000_000 },
        percent: null,
        growth: 25.5,
      },
      {
        metric: 'GROSS_MARGIN',
        metricStated: null,
        period: '2020',
        money: null,
        percent: 62.5,
        growth: null,
      },
      {
        metric: 'NET_LOSS',
        metricStated: 'adjusted net loss',
        period: '2020',
        money: { amount: 6_900_000, currency: 'CNY', usd: 1_000_000 },
        percent: null,
        growth: -12.5,
      },
      {
        metric: 'REVENUE',
        metricStated: null,
        period: '2020',
        money: { amount: 69_000_000, currency: 'CNY', usd: 10_000_000 },
        percent: null,
        growth: 4.5,
      },
      {
        metric: 'REVENUE',
        metricStated: null,
        period: '2019',
        money: { amount: 66_000_000, currency: 'CNY', usd: null },
        percent: null,
        growth: null,
      },
    ]);
  });

  it('carry the company, the doubt and each source', async () => {
    const fields = `... on FinancialFigure {
      id company { slug } money { amount currency usd } caveat sources { source { slug } locator statedAs }
    }`;
    const { loss, cash, none } = await ask(`{
      loss: node(id: "financial-figure:xinmai-2020-loss") { ${fields} }
      cash: node(id: "financial-figure:totalsum-2020-cash") { ${fields} }
      none: node(id: "financial-figure:nothing") { id }
    }`);
    expect(loss).toEqual({
      id: 'financial-figure:xinmai-2020-loss',
      company: { slug: 'xinmai' },
      money: { amount: 6_900_000, currency: 'CNY', usd: 1_000_000 },
      caveat: 'Trade Weekly rounds it up.',
      sources: [
        { source: { slug: 'press-daily' }, locator: null, statedAs: null },
        { source: { slug: 'trade-weekly' }, locator: null, statedAs: '7 million' },
      ],
    });
    expect(cash.money).toEqual({ amount: -50, currency: 'XXX', usd: null });
    expect(none).toBeNull();
  });
});
