import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

const FIGURES = 'key count share priced totalUsd medianUsd meanUsd minUsd maxUsd';

describeInWorld('statistics of procurements', ({ ask, refusal }) => {
  const by = async (args: string) =>
    (await ask(`{ procurementStatistics(${args}) { ${FIGURES} } }`)).procurementStatistics;

  it('have the middle one of three prices as their median', async () => {
    const [aids, ...others] = await by('groupBy: [KIND]');
    expect(aids).toEqual({
      key: ['imaging aid'],
      count: 4,
      share: 4 / 6,
      priced: 3,
      totalUsd: 258_924,
      medianUsd: 58_824,
      meanUsd: 86_308,
      minUsd: 100,
      maxUsd: 200_000,
    });
    const none = { priced: 0, totalUsd: null, medianUsd: null, meanUsd: null, minUsd: null, maxUsd: null };
    expect(others).toEqual([
      { key: ['CDSS'], count: 1, share: 1 / 6, ...none },
      { key: ['trial'], count: 1, share: 1 / 6, ...none },
    ]);
  });

  it('have the mean of the middle two of two prices as their median', async () => {
    const [china] = await by('groupBy: [COUNTRY]');
    expect(china).toMatchObject({ key: ['CN'], count: 3, priced: 2, medianUsd: 100_050, meanUsd: 100_050 });
  });

  it('count a procurement with two organs in each, so that shares are more than one together', async () => {
    const groups = await by('groupBy: [ORGAN]');
    expect(groups.map(({ key, count }: { key: string[]; count: number }) => [...key, count])).toEqual([
      ['brain', 2],
      ['heart', 2],
      ['lung', 2],
      ['NOT_STATED', 1],
    ]);
  });

  it.each([
    [
      'filter: { country: ["CN"] }',
      [
        ['GRADE_3A', 2, 2 / 3],
        ['NOT_STATED', 1, 1 / 3],
      ],
    ],
    ['filter: { country: ["XX"] }', []],
    ['filter: { level: [GRADE_3A] }', [['GRADE_3A', 2, 1]]],
    [
      'filter: { stage: [DEPLOYMENT] }',
      [
        ['NOT_STATED', 1, 1 / 2],
        ['OTHER', 1, 1 / 2],
      ],
    ],
    // A month counts from its first day, a year from its own.
    ['filter: { awardedFrom: "2021-08-01", awardedTo: "2021-08-01" }', [['NOT_STATED', 1, 1]]],
    ['filter: { awardedFrom: "2021-08-02", awardedTo: "2021-12-31" }', []],
    [
      'filter: { awardedFrom: "2021-01-01", awardedTo: "2021-03-01" }',
      [
        ['GRADE_3A', 1, 1 / 2],
        ['NOT_STATED', 1, 1 / 2],
      ],
    ],
  ])('by level are those under %s, and share what it leaves', async (filter, expected) => {
    const groups = await by(`groupBy: [LEVEL], ${filter}`);
    expect(
      groups.map(({ key, count, share }: { key: string[]; count: number; share: number }) => [
        ...key,
        count,
        share,
      ]),
    ).toEqual(expected);
  });

  it.each(['[]', '[LEVEL, LEVEL]', '[LEVEL, REGION, YEAR]'])('are refused by %s', async (groupBy) => {
    expect(await refusal(`{ procurementStatistics(groupBy: ${groupBy}) { count } }`)).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'groupBy',
      message: 'groupBy: give one dimension, or two different ones.',
    });
  });
});

describeInWorld('statistics of approvals', ({ ask, refusal }) => {
  const by = async (args: string) =>
    (await ask(`{ approvalStatistics(${args}) { key count } }`)).approvalStatistics.map(
      ({ key, count }: { key: string[]; count: number }) => `${key.join(' ')} ${count}`,
    );

  it('are largest group first, then by value', async () => {
    expect(await by('groupBy: [AUTHORITY]')).toEqual([
      'FDA 5',
      'CE 3',
      'NMPA 3',
      'MFDS 1',
      'OTHER 1',
      'PMDA 1',
    ]);
    expect(await by('groupBy: [YEAR]')).toEqual(['2021 6', '2020 4', '2019 2', '2022 1', 'NOT_STATED 1']);
  });

  it.each([
    ['groupBy: [ORGAN], filter: { authority: [NMPA] }', ['heart 3', 'lung 1']],
    ['groupBy: [ORGAN], filter: { company: ["totalsum"] }', ['NOT_STATED 1']],
    ['groupBy: [PATHWAY, YEAR], filter: { pathway: [PMA, DE_NOVO] }', ['DE_NOVO 2019 1', 'PMA 2021 1']],
    [
      'groupBy: [COMPANY], filter: { decidedFrom: "2021-08-01", decidedTo: "2021-08-15" }',
      ['doubtful-devices 1', 'xinmai 1'],
    ],
    ['groupBy: [COMPANY], filter: { decidedFrom: "2021-08-02", decidedTo: "2021-08-16" }', ['xinmai 1']],
    ['groupBy: [COMPANY], filter: { decidedTo: "2019-05-04" }', []],
  ])('answer %s', async (args, expected) => {
    expect(await by(args)).toEqual(expected);
  });

  it.each(['[]', '[YEAR, YEAR]', '[YEAR, ORGAN, PANEL]'])('are refused by %s', async (groupBy) => {
    expect(await refusal(`{ approvalStatistics(groupBy: ${groupBy}) { count } }`)).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'groupBy',
      message: 'groupBy: give one dimension, or two different ones.',
    });
  });
});
