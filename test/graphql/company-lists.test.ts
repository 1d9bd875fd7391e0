import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

describeInWorld('what belongs to a company', ({ ask, walk, list }) => {
  const undisclosed = 'company(slug: "undisclosed")';

  it('lists its products by name or by first approval, filtered', async () => {
    const of = 'company(slug: "xinmai")';
    expect(await walk({ of, field: 'products' })).toEqual(['xinmai-chest-pair', 'xinmai-coro-flow']);
    expect(await walk({ of, field: 'products', args: 'orderBy: FIRST_APPROVED' })).toEqual([
      'xinmai-chest-pair',
      'xinmai-coro-flow',
    ]);
    expect(await list({ of, field: 'products', args: 'filter: { authority: [FDA] }' })).toEqual([
      'xinmai-chest-pair',
    ]);
    expect(
      await list({ of, field: 'products', args: 'filter: { organ: ["heart"], includeParts: false }' }),
    ).toEqual(['xinmai-chest-pair']);
  });

  it('lists its rounds newest first', async () => {
    expect(await walk({ of: undisclosed, field: 'fundingRounds' })).toEqual([
      'undisclosed-b',
      'undisclosed-a',
      'undisclosed-seed',
    ]);
  });

  it.each([
    ['2021-08-01', ['undisclosed-b', 'undisclosed-a', 'undisclosed-seed']],
    ['2021-07-31', ['undisclosed-a', 'undisclosed-seed']],
    ['2019-04-02', ['undisclosed-a', 'undisclosed-seed']],
    ['2019-04-01', ['undisclosed-seed']],
    ['2018-01-01', ['undisclosed-seed']],
    ['2017-12-31', []],
  ])('knows on %s the rounds that could be known by then', async (asOf, expected) => {
    expect(await walk({ of: undisclosed, field: 'fundingRounds', args: `asOf: "${asOf}"` })).toEqual(
      expected,
    );
  });

  it('leaves an undated round out of every day', async () => {
    const of = 'company(slug: "oneil-sons")';
    expect(await list({ of, field: 'fundingRounds' })).toEqual(['oneil-seed']);
    expect(await list({ of, field: 'fundingRounds', args: 'asOf: "2030-01-01"' })).toEqual([]);
  });

  it('lists its investors, earliest first investment first', async () => {
    const investors = { of: undisclosed, field: 'investors', item: 'investor { id }' };
    expect(await walk(investors)).toEqual(['twice-fund', 'lead-capital', 'qingshan-capital']);
    expect(await walk({ ...investors, args: 'asOf: "2021-07-31"' })).toEqual(['twice-fund', 'lead-capital']);
    expect(await walk({ ...investors, args: 'asOf: "2021-08-01"' })).toEqual([
      'twice-fund',
      'lead-capital',
      'qingshan-capital',
    ]);
    expect(await walk({ ...investors, args: 'asOf: "2019-04-02"' })).toEqual(['twice-fund', 'lead-capital']);
    expect(await walk({ ...investors, args: 'asOf: "2019-04-01"' })).toEqual(['twice-fund']);
    expect(await walk({ ...investors, args: 'asOf: "2017-12-31"' })).toEqual([]);
  });

  it('lists an investor in two of its rounds once', async () => {
    const of = 'company(slug: "twice-funded")';
    expect(await walk({ of, field: 'investors', item: 'investor { id }' })).toEqual([
      'twice-fund',
      'lead-capital',
    ]);
  });

  it('lists the purchases that it supplied, newest first', async () => {
    expect(await walk({ of: 'company(slug: "xinmai")', field: 'procurements' })).toEqual([
      'anyi-chest-pair',
      'anyi-coro-flow',
    ]);
  });

  it('has empty lists for a company of which only the name is known', async () => {
    const of = 'company(slug: "paper-tiger")';
    for (const field of ['products', 'fundingRounds', 'procurements'])
      expect(await walk({ of, field })).toEqual([]);
    expect(await walk({ of, field: 'investors', item: 'investor { id }' })).toEqual([]);
  });

  const sum = (slug: string, args = '') =>
    ask(
      `{ company(slug: "${slug}") { funding${args} { disclosedUsd disclosedCount undisclosedCount } } }`,
    ).then(({ company }) => company.funding);

  it('keeps undisclosed rounds apart from the sum of the disclosed ones', async () => {
    expect(await sum('undisclosed')).toEqual({
      disclosedUsd: 2_000_000,
      disclosedCount: 1,
      undisclosedCount: 2,
    });
  });

  it('never sums totals, debt, public offerings, grants and holdings', async () => {
    expect(await sum('totalsum')).toEqual({
      disclosedUsd: 30_000_000,
      disclosedCount: 1,
      undisclosedCount: 0,
    });
  });

  it('counts amounts that no known rate converts with the undisclosed ones', async () => {
    expect(await sum('odd-money')).toEqual({ disclosedUsd: 0, disclosedCount: 0, undisclosedCount: 3 });
  });

  it('converts at the average rate of the year', async () => {
    expect(await sum('xinmai')).toEqual({ disclosedUsd: 30_000_000, disclosedCount: 2, undisclosedCount: 0 });
    expect(await sum('eclair-medical')).toMatchObject({ disclosedUsd: 10_000_000 });
  });

  it('sums what was announced by a day', async () => {
    expect(await sum('undisclosed', '(asOf: "2021-07-31")')).toEqual({
      disclosedUsd: 2_000_000,
      disclosedCount: 1,
      undisclosedCount: 1,
    });
    expect(await sum('xinmai', '(asOf: "2021-08-15")')).toMatchObject({ disclosedUsd: 10_000_000 });
    expect(await sum('xinmai', '(asOf: "2021-08-16")')).toMatchObject({ disclosedUsd: 30_000_000 });
    expect(await sum('xinmai', '(asOf: "2018-03-09")')).toEqual({
      disclosedUsd: 0,
      disclosedCount: 0,
      undisclosedCount: 0,
    });
  });
});
