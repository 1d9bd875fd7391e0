import { expect, it } from 'vitest';
import type { Data } from '../kit/ask.ts';
import { describeInWorld } from './in-world.ts';

const CLAIMS = 'query ($slug: [String!]) { claims(slug: $slug) { slug } }';

describeInWorld('a claim', ({ ask }) => {
  it('tells what is claimed, of what, and who says otherwise', async () => {
    const { claims } = await ask(`{ claims(slug: ["approvals-differ", "db-lung-ct-nmpa"]) {
      id slug topic statement definition period value unit caveat
      organs { slug } modality { slug } sources { source { slug } locator statedAs }
    } }`);
    expect(claims).toEqual([
      {
        id: 'claim:approvals-differ',
        slug: 'approvals-differ',
        topic: 'APPROVALS',
        statement: 'Three certificates of class III stood.',
        definition: 'Certificates of class III by 2021-08-16.',
        period: 'to 2021-08-16',
        value: 3,
        unit: 'certificate',
        caveat: 'Trade Weekly counts two.',
        organs: [],
        modality: null,
        sources: [
          { source: { slug: 'press-daily' }, locator: 'page 2', statedAs: null },
          { source: { slug: 'trade-weekly' }, locator: null, statedAs: 'two' },
        ],
      },
      {
        id: 'claim:db-lung-ct-nmpa',
        slug: 'db-lung-ct-nmpa',
        topic: 'DATA',
        statement: 'A database of chest scans is planned.',
        definition: 'Planned test databases.',
        period: '2021',
        value: 1,
        unit: 'database',
        caveat: null,
        organs: [{ slug: 'lung' }],
        modality: { slug: 'ct' },
        sources: [{ source: { slug: 'press-daily' }, locator: 'row 1', statedAs: null }],
      },
    ]);
  });

  it('lists its organs by name, and has null for a period that is not given', async () => {
    const { claims } = await ask(
      '{ claims(slug: ["demand-everywhere", "demand-spleen"]) { organs { slug } period value } }',
    );
    expect(claims).toEqual([
      { organs: [{ slug: 'brain' }, { slug: 'spleen' }], period: '2020', value: 7.5 },
      { organs: [{ slug: 'spleen' }], period: null, value: 9 },
    ]);
  });

  const third = (100 * 2) / 3;
  it.each<[slug: string, value: number, computed: number | null, difference: number | null]>([
    ['approvals-agree', 1, 1, 0],
    ['approvals-differ', 3, 2, -1],
    ['approvals-none', 0, 0, 0],
    ['databases-by-day', 2, 3, 1],
    ['databases-covered', 3, 3, 0],
    ['financial-agrees', 69_000_000, 69_000_000, 0],
    ['financial-lacks', 5_000_000, null, null],
    ['growth-differs', 5, 4.5, -0.5],
    ['growth-lacks', 25.5, null, null],
    ['market-plain', 42.5, null, null],
    ['rounds-agree', 2, 2, 0],
    ['rounds-differ', 2, 0, -2],
    ['tenders-agree', 3, 3, 0],
    ['tenders-imaging', 3, 2, -1],
    ['tenders-lack-price', 1, null, null],
    ['tenders-lack-share', 50, null, null],
    ['tenders-max-price', 1_290_000, 1_290_000, 0],
    ['tenders-of-none', 0, 0, 0],
    ['tenders-share', 66.7, third, -0.033333],
  ])('stands beside what the records give: %s', async (slug, value, computed, difference) => {
    const { claims } = await ask(`{ claims(slug: ["${slug}"]) { value computed difference } }`);
    expect(claims).toEqual([{ value, computed, difference }]);
  });

  it('is computed together with others, each kind of definition in one statement', async () => {
    const { claims } = await ask('{ claims { slug computed difference value } }');
    for (const { computed, difference, value } of claims)
      expect(difference).toBe(computed === null ? null : Math.round((computed - value) * 1e6) / 1e6);
    expect(claims.filter(({ computed }: Data) => computed !== null)).toHaveLength(14);
  });
});

describeInWorld('claims', ({ ask, refusal }) => {
  const slugs = async (args: string) =>
    (await ask(`{ claims${args} { slug } }`)).claims.map(({ slug }: Data) => slug);

  it('come by topic, then by slug', async () => {
    const { claims } = await ask('{ claims { topic slug } }');
    const lines = claims.map(({ topic, slug }: Data) => `${topic} ${slug}`);
    expect(lines).toHaveLength(27);
    expect(lines).toEqual(lines.toSorted());
  });

  it.each([
    ['(topic: DEMAND)', ['demand-everywhere', 'demand-lung', 'demand-spleen']],
    ['(topic: TRIALS)', []],
    ['(slug: ["tenders-agree", "market-plain", "nobody"])', ['market-plain', 'tenders-agree']],
    ['(slug: ["market-plain", "market-plain"])', ['market-plain']],
    ['(slug: ["market-plain", "demand-lung"], topic: DEMAND)', ['demand-lung']],
    ['(slug: [])', []],
  ])('answer %s', async (args, expected) => {
    expect(await slugs(args)).toEqual(expected);
  });

  it('may be asked for by a hundred slugs, and no more', async () => {
    const slug = Array.from({ length: 100 }, (_, n) => `nobody-${n}`);
    expect(await ask(CLAIMS, { slug })).toEqual({ claims: [] });
    expect(await refusal(CLAIMS, { slug: [...slug, 'market-plain'] })).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'slug',
      message: 'slug: at most 100 at once, not 101.',
    });
  });

  it('are refused for text that is no slug', async () => {
    expect(await refusal(CLAIMS, { slug: ['market-plain', 'Market Plain'] })).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'slug',
      message: 'slug: "Market Plain" is no slug. Slugs are lower-case words joined by hyphens.',
    });
  });
});

describeInWorld('the drivers of a cluster', ({ ask }) => {
  const drivers = async (args: string) =>
    Object.fromEntries(
      (await ask(`{ organClusters(${args}) { organ { slug } drivers { slug } } }`)).organClusters.map(
        ({ organ, drivers: found }: Data) => [organ.slug, found.map(({ slug }: Data) => slug)],
      ),
    );
  const lung = ['db-lung-any', 'db-lung-ct-nmpa', 'demand-lung'];
  const brain = ['db-brain-mri-nmpa'];

  it('are those of the organ and its parts, by topic and slug', async () => {
    const heart = ['db-heart-mri', 'db-lung-ct-nmpa'];
    expect(await drivers('level: ORGAN')).toEqual({ heart, lung, brain });
    expect(await drivers('level: SYSTEM')).toEqual({
      'cardiovascular-system': heart,
      'respiratory-system': lung,
      'nervous-system': brain,
    });
  });

  it('are those of the very organ where clusters stand as stated', async () => {
    expect(await drivers('level: STATED')).toEqual({
      heart: ['db-lung-ct-nmpa'],
      lung,
      brain,
      bronchus: [],
      'coronary-artery': ['db-heart-mri'],
    });
  });
});
