import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

describeInWorld('an approval', ({ ask }) => {
  it('is found by its number with all that is known of it', async () => {
    const { approval } = await ask(`{ approval(number: "20203210001") {
      id number authority authorityName pathway panel productCode deviceClass decidedOn caveat
      product { slug } company { slug }
      sources { source { slug } locator statedAs }
    } }`);
    expect(approval).toEqual({
      id: 'approval:nmpa-chest-pair',
      number: '20203210001',
      authority: 'NMPA',
      authorityName: 'NMPA',
      pathway: 'CLASS_III',
      panel: null,
      productCode: null,
      deviceClass: 'III',
      decidedOn: '2020-01-15',
      caveat: 'Press Daily gives the day before.',
      product: { slug: 'xinmai-chest-pair' },
      company: { slug: 'xinmai' },
      sources: [
        { source: { slug: 'press-daily' }, locator: null, statedAs: '14 January 2020' },
        { source: { slug: 'reg-nmpa' }, locator: 'row 7', statedAs: null },
      ],
    });
  });

  it('gives null for a number, date, class and pathway that nobody states', async () => {
    const { node } = await ask(`{ node(id: "approval:ce-oneil-reader") { ... on Approval {
      number decidedOn pathway deviceClass caveat
    } } }`);
    expect(node).toEqual({
      number: null,
      decidedOn: null,
      pathway: null,
      deviceClass: null,
      caveat: 'Neither number nor date is stated.',
    });
  });

  it('names an authority outside the list, and is null for a number that nobody has', async () => {
    expect(
      await ask(
        '{ a: approval(number: "ARTG 1") { authority authorityName } b: approval(number: "K999999") { id } }',
      ),
    ).toEqual({ a: { authority: 'OTHER', authorityName: 'TGA' }, b: null });
  });
});

describeInWorld('approvals', ({ ask, walk, list, refusal }) => {
  const dated = [
    'pmda-circle-scan',
    'fda-k210002',
    'nmpa-coro-flow',
    'fda-k210003',
    'fda-k200001',
    'fda-p210001',
    'ce-eclair-vue',
    'tga-twice-seen',
    'mfds-twice-seen',
    'nmpa-chest-pair',
    'nmpa-circle-plan',
    'fda-den190001',
    'ce-odd-heart',
  ];

  it('come newest first, undated ones last', async () => {
    expect(await walk({ field: 'approvals' })).toEqual([...dated, 'ce-oneil-reader']);
    expect(await walk({ field: 'approvals', args: 'orderBy: NEWEST' })).toEqual([
      ...dated,
      'ce-oneil-reader',
    ]);
  });

  it('come oldest first, undated ones last too', async () => {
    expect(await walk({ field: 'approvals', args: 'orderBy: OLDEST' })).toEqual([
      ...dated.toReversed(),
      'ce-oneil-reader',
    ]);
  });

  it.each([
    ['authority: [OTHER, MFDS]', ['tga-twice-seen', 'mfds-twice-seen']],
    ['pathway: [PMA, DE_NOVO]', ['fda-p210001', 'fda-den190001']],
    ['pathway: [CLASS_III, CLASS_II]', ['nmpa-coro-flow', 'nmpa-chest-pair', 'nmpa-circle-plan']],
    ['panel: ["Radiology"]', []],
    ['productCode: ["QIH"]', []],
    ['company: ["xinmai"]', ['nmpa-coro-flow', 'fda-k200001', 'nmpa-chest-pair']],
    ['company: ["xinmai"], authority: [FDA]', ['fda-k200001']],
    ['company: ["paper-tiger"]', []],
    ['decidedFrom: "2021-12-31"', ['pmda-circle-scan', 'fda-k210002']],
    ['decidedTo: "2019-11-05"', ['fda-den190001', 'ce-odd-heart']],
    ['decidedTo: "2019-05-04"', []],
    [
      'authority: [FDA], decidedTo: "2021-08-01"',
      ['fda-k210003', 'fda-k200001', 'fda-p210001', 'fda-den190001'],
    ],
    ['authority: [FDA], decidedTo: "2021-07-31"', ['fda-p210001', 'fda-den190001']],
    ['decidedFrom: "2021-08-02", decidedTo: "2021-12-30"', ['nmpa-coro-flow']],
    ['decidedFrom: "2021-01-02", decidedTo: "2021-07-31"', ['fda-p210001']],
    ['edition: "2021-09"', []],
  ])('are filtered by %s', async (filter, expected) => {
    expect(await list({ field: 'approvals', args: `filter: { ${filter} }` })).toEqual(expected);
  });

  it.each([
    ['decidedFrom: "2021-08-01", decidedTo: "2021-08-01"', ['fda-k210003', 'fda-k200001']],
    ['decidedFrom: "2021-01-01", decidedTo: "2021-01-01"', ['ce-eclair-vue']],
  ])('count a date that is not full from its first day on in %s', async (filter, expected) => {
    expect(await list({ field: 'approvals', args: `filter: { ${filter} }` })).toEqual(expected);
  });

  it('are walked under a filter', async () => {
    expect(
      await walk({ field: 'approvals', args: 'filter: { authority: [NMPA] }, orderBy: OLDEST' }),
    ).toEqual(['nmpa-circle-plan', 'nmpa-chest-pair', 'nmpa-coro-flow']);
  });

  it('refuse a day that is not in the calendar', async () => {
    for (const day of ['2021-02-30', '2021-13-01', '2021', '2021-8-1', '', '01/02/2021']) {
      const error = await refusal(
        'query ($d: Date) { approvals(filter: { decidedTo: $d }) { totalCount } }',
        {
          d: day,
        },
      );
      expect(error.code).toBe('BAD_USER_INPUT');
      expect(error.message).toContain('must be a calendar date such as 2021-08-16');
    }
  });

  it('count without loading', async () => {
    expect(await ask('{ approvals { totalCount } }')).toEqual({ approvals: { totalCount: 14 } });
  });
});
