import { expect, it } from 'vitest';
import type { Data } from '../kit/ask.ts';
import { describeInWorld } from './in-world.ts';

const line = ({ nodes }: Data) =>
  nodes.map(({ id }: { id: string }) => id.slice(id.indexOf(':') + 1)).join(' > ');

describeInWorld('a way that money takes', ({ ask, refusal }) => {
  const ways = async (from: string, to: string, args = ''): Promise<string[]> => {
    const { fundingPaths } = await ask(
      `{ fundingPaths(from: "${from}", to: "${to}"${args}) { length nodes { id } steps { relation } } }`,
    );
    for (const { length, nodes, steps } of fundingPaths) {
      expect(nodes).toHaveLength(length + 1);
      expect(steps).toHaveLength(length);
    }
    return fundingPaths.map(line);
  };
  const LEAD = 'investor:lead-capital';
  const HOSPITAL = 'hospital:anyi-first';

  it('leads to a certificate, by two chains of equal length in order of their ids', async () => {
    expect(await ways(LEAD, 'approval:nmpa-chest-pair')).toEqual([
      'lead-capital > xinmai-a > xinmai > xinmai-chest-pair > nmpa-chest-pair',
      'lead-capital > xinmai-b > xinmai > xinmai-chest-pair > nmpa-chest-pair',
    ]);
  });

  const toHospital = [
    'lead-capital > xinmai-a > xinmai > anyi-chest-pair > anyi-first',
    'lead-capital > xinmai-a > xinmai > anyi-coro-flow > anyi-first',
    'lead-capital > xinmai-b > xinmai > anyi-chest-pair > anyi-first',
    'lead-capital > xinmai-b > xinmai > anyi-coro-flow > anyi-first',
    'lead-capital > xinmai-a > xinmai > xinmai-chest-pair > anyi-chest-pair > anyi-first',
    'lead-capital > xinmai-a > xinmai > xinmai-coro-flow > anyi-coro-flow > anyi-first',
    'lead-capital > xinmai-b > xinmai > xinmai-chest-pair > anyi-chest-pair > anyi-first',
    'lead-capital > xinmai-b > xinmai > xinmai-coro-flow > anyi-coro-flow > anyi-first',
  ];
  it('leads to a hospital, shortest first, as far as is asked', async () => {
    expect(await ways(LEAD, HOSPITAL)).toEqual(toHospital);
    expect(await ways(LEAD, HOSPITAL, ', maxLength: 5, first: 50')).toEqual(toHospital);
    expect(await ways(LEAD, HOSPITAL, ', maxLength: 4')).toEqual(toHospital.slice(0, 4));
    expect(await ways(LEAD, HOSPITAL, ', maxLength: 3')).toEqual([]);
    for (const first of [1, 3, 4, 5, 7])
      expect(await ways(LEAD, HOSPITAL, `, first: ${first}`)).toEqual(toHospital.slice(0, first));
  });

  it('leads to an organ, also through a part of it', async () => {
    expect(await ways(LEAD, 'organ:heart')).toEqual([
      'lead-capital > undisclosed-a > undisclosed > quiet-heart > heart',
      'lead-capital > xinmai-a > xinmai > xinmai-chest-pair > heart',
      'lead-capital > xinmai-b > xinmai > xinmai-chest-pair > heart',
      'lead-capital > xinmai-a > xinmai > xinmai-coro-flow > coronary-artery > heart',
      'lead-capital > xinmai-b > xinmai > xinmai-coro-flow > coronary-artery > heart',
    ]);
  });

  it.each([
    [LEAD, 'funding-round:totalsum-a', ['lead-capital > totalsum-a']],
    ['investor:totals-trust', 'company:totalsum', ['totals-trust > totalsum-total > totalsum']],
    [
      'investor:twice-fund',
      'product:twice-seen',
      [
        'twice-fund > twice-funded-a > twice-funded > twice-seen',
        'twice-fund > twice-funded-b > twice-funded > twice-seen',
      ],
    ],
    [
      'investor:twice-fund',
      'procurement:nandu-trial',
      [
        'twice-fund > twice-funded-a > twice-funded > nandu-trial',
        'twice-fund > twice-funded-b > twice-funded > nandu-trial',
        'twice-fund > twice-funded-a > twice-funded > twice-seen > nandu-trial',
        'twice-fund > twice-funded-b > twice-funded > twice-seen > nandu-trial',
      ],
    ],
    [
      'funding-round:xinmai-b',
      'approval:nmpa-coro-flow',
      ['xinmai-b > xinmai > xinmai-coro-flow > nmpa-coro-flow'],
    ],
    ['company:xinmai', 'organ:coronary-artery', ['xinmai > xinmai-coro-flow > coronary-artery']],
    ['product:circle-scan', 'organ:lung', ['circle-scan > lung', 'circle-scan > bronchus > lung']],
    ['product:xinmai-chest-pair', HOSPITAL, ['xinmai-chest-pair > anyi-chest-pair > anyi-first']],
    // Never backwards, not over what is nobody's money, and not to what is not there.
    ['company:xinmai', LEAD, []],
    ['organ:heart', 'company:xinmai', []],
    [LEAD, 'hospital:st-marys', []],
    ['investor:idle-money', 'company:xinmai', []],
    [LEAD, 'company:nobody', []],
    ['company:nobody', LEAD, []],
    // Two that fund each other: another node than the company of its name, and no loop.
    ['investor:circle-one', 'organ:heart', ['circle-one > circle-two-a > circle-two > circle-plan > heart']],
    ['investor:circle-one', 'company:circle-one', []],
  ])('from %s to %s', async (from, to, expected) => {
    expect(await ways(from, to, ', maxLength: 8')).toEqual(expected);
  });

  it('has no step from a node to itself', async () => {
    expect(await ways('company:xinmai', 'company:xinmai')).toEqual(['xinmai']);
  });

  it('is none from what is not there to itself', async () => {
    expect(
      (await ask('{ fundingPaths(from: "company:nobody", to: "company:nobody") { length } }')).fundingPaths,
    ).toEqual([]);
  });

  it('tells of each step its link, day, money and sources', async () => {
    const { fundingPaths } = await ask(`{ fundingPaths(
      from: "investor:qingshan-capital", to: "approval:nmpa-chest-pair", first: 1
    ) { steps {
      from { id } to { __typename } relation on amount { amount currency usd } sources { source { slug } statedAs }
    } } }`);
    const press = { source: { slug: 'press-daily' }, statedAs: null };
    const nmpa = { source: { slug: 'reg-nmpa' }, statedAs: null };
    const money = { amount: 66_000_000, currency: 'CNY', usd: 10_000_000 };
    expect(fundingPaths[0].steps).toEqual([
      {
        from: { id: 'investor:qingshan-capital' },
        to: { __typename: 'FundingRound' },
        relation: 'INVESTED_IN',
        on: '2018-03-10',
        amount: money,
        sources: [press],
      },
      {
        from: { id: 'funding-round:xinmai-a' },
        to: { __typename: 'Company' },
        relation: 'RAISED',
        on: '2018-03-10',
        amount: money,
        sources: [press],
      },
      {
        from: { id: 'company:xinmai' },
        to: { __typename: 'Product' },
        relation: 'DEVELOPS',
        on: null,
        amount: null,
        sources: [nmpa],
      },
      {
        from: { id: 'product:xinmai-chest-pair' },
        to: { __typename: 'Approval' },
        relation: 'APPROVES',
        on: '2020-01-15',
        amount: null,
        sources: [{ source: { slug: 'press-daily' }, statedAs: '14 January 2020' }, nmpa],
      },
    ]);
  });

  it('tells the price of a purchase, and null for what a round does not disclose', async () => {
    const steps = async (from: string, to: string) =>
      (
        await ask(
          `{ fundingPaths(from: "${from}", to: "${to}", first: 1) { steps { relation on amount { amount currency usd } } } }`,
        )
      ).fundingPaths[0].steps;
    const price = { amount: 1_290_000, currency: 'CNY', usd: 200_000 };
    expect(await steps('company:xinmai', HOSPITAL)).toEqual([
      { relation: 'SUPPLIED_BY', on: '2021-03-01', amount: price },
      { relation: 'MADE', on: '2021-03-01', amount: price },
    ]);
    expect((await steps(LEAD, 'company:undisclosed'))[0]).toEqual({
      relation: 'INVESTED_IN',
      on: '2019-04-02',
      amount: null,
    });
  });

  it.each([
    [
      'from: "nonsense", to: "organ:heart"',
      'from',
      'from: "nonsense" is no id. Use the id field of an earlier answer, such as company:keya-medical.',
    ],
    [
      'from: "organ:heart", to: "planet:mars"',
      'to',
      'to: "planet:mars" is no id. Use the id field of an earlier answer, such as company:keya-medical.',
    ],
    ['from: "organ:a", to: "organ:b", maxLength: 0', 'maxLength', 'maxLength: must be from 1 to 8, not 0.'],
    ['from: "organ:a", to: "organ:b", maxLength: 9', 'maxLength', 'maxLength: must be from 1 to 8, not 9.'],
    ['from: "organ:a", to: "organ:b", first: 0', 'first', 'first: must be from 1 to 50, not 0.'],
    ['from: "organ:a", to: "organ:b", first: 51', 'first', 'first: must be from 1 to 50, not 51.'],
  ])('is refused for %s', async (args, field, message) => {
    expect(await refusal(`{ fundingPaths(${args}) { length } }`)).toEqual({
      code: 'BAD_USER_INPUT',
      field,
      message,
    });
  });

  it('may be asked for at each limit', async () => {
    expect(await ways('organ:a', 'organ:b', ', maxLength: 1, first: 1')).toEqual([]);
    expect(await ways('organ:a', 'organ:b', ', maxLength: 8, first: 50')).toEqual([]);
  });
});
