import { expect, it } from 'vitest';
import type { Data } from '../kit/ask.ts';
import { describeInWorld } from './in-world.ts';

type Row = [organ: string, products: number, approvals: number, companies: number, first: string | null];
const HEART: Row = ['heart', 5, 6, 4, '2019-05-05'];
const LUNG: Row = ['lung', 4, 5, 4, '2020-01-15'];
const BRAIN: Row = ['brain', 2, 4, 2, '2019-11-05'];

describeInWorld('organ clusters', ({ ask }) => {
  const clusters = async (args = ''): Promise<Row[]> => {
    const data = await ask(`{ organClusters${args} {
      organ { slug } productCount approvalCount companyCount firstApprovedOn
    } }`);
    return data.organClusters.map((found: Data) => [
      found.organ.slug,
      found.productCount,
      found.approvalCount,
      found.companyCount,
      found.firstApprovedOn,
    ]);
  };

  it('roll parts up into organs unless asked otherwise, most products first', async () => {
    expect(await clusters()).toEqual([HEART, LUNG, BRAIN]);
    expect(await clusters('(level: ORGAN)')).toEqual([HEART, LUNG, BRAIN]);
  });

  it('stand by the organs as stated, without rolling up', async () => {
    expect(await clusters('(level: STATED)')).toEqual([
      ['heart', 4, 5, 4, '2019-05-05'],
      ['lung', 4, 5, 4, '2020-01-15'],
      ['brain', 2, 4, 2, '2019-11-05'],
      ['bronchus', 1, 1, 1, '2022-03-01'],
      ['coronary-artery', 1, 1, 1, '2021-08-16'],
    ]);
  });

  it('roll organs up into systems', async () => {
    expect(await clusters('(level: SYSTEM)')).toEqual([
      ['cardiovascular-system', ...HEART.slice(1)],
      ['respiratory-system', ...LUNG.slice(1)],
      ['nervous-system', ...BRAIN.slice(1)],
    ]);
  });

  it.each([
    [
      'filter: { authority: [CE] }',
      [
        ['lung', 2, 2, 2, '2021'],
        ['heart', 1, 1, 1, '2019-05-05'],
      ],
    ],
    [
      'filter: { authority: [NMPA] }',
      [
        ['heart', 3, 3, 2, '2020'],
        ['lung', 1, 1, 1, '2020-01-15'],
      ],
    ],
    [
      'filter: { country: ["CN"] }',
      [
        ['heart', 2, 3, 1, '2020-01-15'],
        ['lung', 1, 2, 1, '2020-01-15'],
      ],
    ],
    ['filter: { country: ["XX"] }', []],
    ['filter: { application: [TRIAGE, MONITORING] }', [['heart', 2, 2, 2, '2019-05-05']]],
    [
      'filter: { modality: ["mri"] }',
      [
        ['brain', 2, 4, 2, '2019-11-05'],
        ['heart', 2, 2, 2, '2021-07-31'],
      ],
    ],
    ['filter: { targetBasis: STATED }', [HEART, LUNG, BRAIN]],
    ['filter: { targetBasis: INFERRED }', []],
    [
      'filter: { authority: [FDA] }, asOf: "2021-07-31"',
      [
        ['brain', 1, 1, 1, '2019-11-05'],
        ['heart', 1, 1, 1, '2021-07-31'],
      ],
    ],
    [
      'filter: { authority: [FDA] }, asOf: "2021-08-01"',
      [
        ['brain', 2, 2, 2, '2019-11-05'],
        ['heart', 2, 2, 2, '2021-07-31'],
        ['lung', 1, 1, 1, '2021-08'],
      ],
    ],
    ['asOf: "2019-05-04"', []],
    [
      'asOf: "2020-01-01"',
      [
        ['heart', 2, 2, 2, '2019-05-05'],
        ['brain', 1, 1, 1, '2019-11-05'],
      ],
    ],
    ['level: STATED, filter: { country: ["US"], modality: ["ct"] }', [['heart', 1, 1, 1, '2020']]],
  ])('answer %s', async (args, expected) => {
    expect(await clusters(`(${args})`)).toEqual(expected);
  });

  it('have no first day where no approval is dated', async () => {
    expect(await clusters('(filter: { country: ["GB"] })')).toEqual([['lung', 1, 1, 1, null]]);
  });

  it('share out all approved products, also those without an organ', async () => {
    const shares = async (args: string) =>
      (await ask(`{ organClusters${args} { share } }`)).organClusters.map(
        ({ share }: { share: number }) => share,
      );
    expect(await shares('')).toEqual([5 / 11, 4 / 11, 2 / 11]);
    expect(await shares('(filter: { authority: [FDA] })')).toEqual([2 / 5, 2 / 5, 1 / 5]);
    expect(await shares('(filter: { targetBasis: STATED })')).toEqual([5 / 10, 4 / 10, 2 / 10]);
    // A product with two organs counts in each: together more than one.
    expect(await shares('(filter: { country: ["CN"] })')).toEqual([2 / 2, 1 / 2]);
  });

  it('count products by application and by authority, most first', async () => {
    const { organClusters } = await ask(
      '{ organClusters { applications { key count } authorities { key count } } }',
    );
    const keys = (facets: { key: string; count: number }[]) =>
      facets.map(({ key, count }) => `${key} ${count}`).join(', ');
    expect(organClusters.map(({ applications }: { applications: never }) => keys(applications))).toEqual([
      'DETECTION 1, MONITORING 1, PLANNING 1, QUANTIFICATION 1, TRIAGE 1',
      'DETECTION 3, NOT_STATED 1',
      'DETECTION 1, DIAGNOSIS_AID 1',
    ]);
    expect(organClusters.map(({ authorities }: { authorities: never }) => keys(authorities))).toEqual([
      'NMPA 3, FDA 2, CE 1',
      'CE 2, FDA 1, NMPA 1, PMDA 1',
      'FDA 2, MFDS 1, OTHER 1',
    ]);
  });

  it('list their products by name, under their own filter, level and day', async () => {
    const heart = ['xinmai-chest-pair', 'circle-plan', 'xinmai-coro-flow', 'odd-heart', 'quiet-heart'];
    const productsOf = async (args: string) =>
      (await ask(`{ organClusters(${args}) { products { totalCount nodes { slug } } } }`)).organClusters.map(
        ({ products }: { products: { nodes: { slug: string }[]; totalCount: number } }) => {
          expect(products.totalCount).toBe(products.nodes.length);
          return products.nodes.map(({ slug }) => slug);
        },
      );
    expect(await productsOf('level: ORGAN')).toEqual([
      heart,
      ['xinmai-chest-pair', 'circle-scan', 'eclair-vue', 'oneil-reader'],
      ['doubtful-lens', 'twice-seen'],
    ]);
    expect(await productsOf('level: STATED, asOf: "2020-01-01"')).toEqual([
      ['circle-plan', 'odd-heart'],
      ['twice-seen'],
    ]);
    expect(await productsOf('filter: { authority: [NMPA] }')).toEqual([
      ['xinmai-chest-pair', 'circle-plan', 'xinmai-coro-flow'],
      ['xinmai-chest-pair'],
    ]);
  });
});
