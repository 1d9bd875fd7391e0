import { expect, it } from 'vitest';
import type { Data } from '../kit/ask.ts';
import { describeInWorld } from './in-world.ts';

describeInWorld('co-investors', ({ ask, walk }) => {
  const shared = async (slug: string, args = '') => {
    const { coInvestors } = (
      await ask(`{ investor(slug: "${slug}") { coInvestors${args} {
        totalCount nodes { investor { slug } sharedCompanies sharedRounds }
      } } }`)
    ).investor;
    expect(coInvestors.totalCount).toBe(coInvestors.nodes.length);
    return coInvestors.nodes.map(
      ({ investor, sharedCompanies, sharedRounds }: Data) =>
        `${investor.slug}: ${sharedCompanies} companies, ${sharedRounds} rounds`,
    );
  };
  const list = (slug: string, args = '') => ({
    of: `investor(slug: "${slug}")`,
    field: 'coInvestors',
    item: 'investor { id }',
    args,
  });

  it('come by companies shared, then by rounds; a stated total is shared by nobody', async () => {
    expect(await shared('lead-capital')).toEqual([
      'qingshan-capital: 2 companies, 2 rounds',
      'twice-fund: 2 companies, 1 rounds',
      'ete-invest: 1 companies, 1 rounds',
      'holder-group: 1 companies, 0 rounds',
    ]);
    expect(await shared('totals-trust')).toEqual([]);
  });

  it('share in both directions', async () => {
    expect(await shared('ete-invest')).toEqual([
      'lead-capital: 1 companies, 1 rounds',
      'qingshan-capital: 1 companies, 1 rounds',
    ]);
    expect(await shared('twice-fund')).toEqual([
      'lead-capital: 2 companies, 1 rounds',
      'qingshan-capital: 1 companies, 0 rounds',
    ]);
  });

  it('are none for who invested alone or in nothing, also where two fund each other', async () => {
    expect(await shared('circle-one')).toEqual([]);
    expect(await shared('circle-two')).toEqual([]);
    expect(await shared('idle-money')).toEqual([]);
  });

  it.each([
    ['2018-03-09', []],
    ['2018-03-10', ['qingshan-capital: 1 companies, 1 rounds']],
    ['2019-04-02', ['qingshan-capital: 1 companies, 1 rounds', 'twice-fund: 1 companies, 0 rounds']],
    ['2021-06-29', ['qingshan-capital: 1 companies, 1 rounds', 'twice-fund: 1 companies, 0 rounds']],
    ['2021-06-30', ['twice-fund: 2 companies, 1 rounds', 'qingshan-capital: 1 companies, 1 rounds']],
    // A round known to the month counts from its first day.
    ['2021-08-01', ['qingshan-capital: 2 companies, 1 rounds', 'twice-fund: 2 companies, 1 rounds']],
  ])('were, on %s, those of what was announced by then', async (day, expected) => {
    expect(await shared('lead-capital', `(asOf: "${day}")`)).toEqual(expected);
  });

  it('are walked in both directions', async () => {
    expect(await walk(list('lead-capital'))).toEqual([
      'qingshan-capital',
      'twice-fund',
      'ete-invest',
      'holder-group',
    ]);
    expect(await walk(list('lead-capital', 'asOf: "2019-04-02"'))).toEqual([
      'qingshan-capital',
      'twice-fund',
    ]);
    expect(await walk(list('idle-money'))).toEqual([]);
  });
});
