import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

describeInWorld('a company', ({ ask, refusal }) => {
  it('is found by its slug with all that is known of it', async () => {
    const { company } = await ask(`{ company(slug: "xinmai") {
      id slug name nameZh aliases formerSlugs country city foundedOn website caveat
      sources { source { slug } locator statedAs retrievedOn }
    } }`);
    expect(company).toEqual({
      id: 'company:xinmai',
      slug: 'xinmai',
      name: 'Xinmai',
      nameZh: '心脉智能',
      aliases: ['心脉科技', 'Heartline AI'],
      formerSlugs: [],
      country: 'CN',
      city: 'Shanghai',
      foundedOn: '2014',
      website: 'https://xinmai.example',
      caveat: null,
      sources: [
        { source: { slug: 'press-daily' }, locator: null, statedAs: null, retrievedOn: '2026-01-02' },
        {
          source: { slug: 'reg-nmpa' },
          locator: null,
          statedAs: 'prints 心脉智能有限公司',
          retrievedOn: '2026-01-03',
        },
      ],
    });
  });

  it('gives null, and empty lists, for what is unknown', async () => {
    const { company } = await ask(`{ company(slug: "paper-tiger") {
      nameZh aliases country city foundedOn website caveat
      funding { disclosedUsd disclosedCount undisclosedCount }
    } }`);
    expect(company).toEqual({
      nameZh: null,
      aliases: [],
      country: null,
      city: null,
      foundedOn: null,
      website: null,
      caveat: null,
      funding: { disclosedUsd: 0, disclosedCount: 0, undisclosedCount: 0 },
    });
  });

  it('keeps its name as it is written, with accents and punctuation', async () => {
    const data = await ask(`{
      a: company(slug: "eclair-medical") { name aliases }
      b: company(slug: "oneil-sons") { name }
    }`);
    expect(data).toEqual({
      a: { name: 'Éclair Médical', aliases: ['Eclair SA'] },
      b: { name: "O'Neil & Sons (A.I.), Inc." },
    });
  });

  it('says what another source says, and the doubt that follows', async () => {
    const { company } = await ask(`{ company(slug: "doubtful-devices") {
      foundedOn caveat sources { source { title trust } locator statedAs }
    } }`);
    expect(company).toEqual({
      foundedOn: null,
      caveat: 'Trade Weekly says that it was founded in 2013; its own page gives no year.',
      sources: [
        { source: { title: 'Daily on money', trust: 'PRESS' }, locator: 'page 3', statedAs: null },
        {
          source: { title: 'Weekly of the trade', trust: 'PRESS' },
          locator: 'page 9',
          statedAs: 'founded in 2013',
        },
      ],
    });
  });

  it('is null for a slug that nobody has, and refuses text that is no slug', async () => {
    expect(await ask('{ company(slug: "nobody") { id } }')).toEqual({ company: null });
    expect(await refusal('{ company(slug: "Xinmai Ltd") { id } }')).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'slug',
      message:
        'slug: "Xinmai Ltd" is no slug. Slugs are lower-case words joined by hyphens, such as keya-medical.',
    });
    for (const slug of ['', '-x', 'x--y', 'é', "x' OR 1=1", 'x'.repeat(201)]) {
      expect(await refusal('query ($slug: String!) { company(slug: $slug) { id } }', { slug })).toMatchObject(
        {
          code: 'BAD_USER_INPUT',
          field: 'slug',
        },
      );
    }
  });
});

describeInWorld('companies', ({ walk, list }) => {
  const approved = [
    'circle-one',
    'circle-two',
    'doubtful-devices',
    'eclair-medical',
    'oneil-sons',
    'odd-money',
    'totalsum',
    'twice-funded',
    'undisclosed',
    'xinmai',
  ];

  it('come by name unless ordered otherwise', async () => {
    const byName = [
      'circle-one',
      'circle-two',
      'doubtful-devices',
      'eclair-medical',
      'oneil-sons',
      'odd-money',
      'paper-tiger',
      'promise-labs',
      'totalsum',
      'twice-funded',
      'undisclosed',
      'xinmai',
    ];
    expect(await walk({ field: 'companies' })).toEqual(byName);
    expect(await walk({ field: 'companies', args: 'orderBy: NAME' })).toEqual(byName);
  });

  it('come oldest first, those without a year last', async () => {
    expect(await walk({ field: 'companies', args: 'orderBy: FOUNDED' })).toEqual([
      'odd-money',
      'totalsum',
      'xinmai',
      'undisclosed',
      'eclair-medical',
      'circle-one',
      'circle-two',
      'twice-funded',
      'promise-labs',
      'doubtful-devices',
      'oneil-sons',
      'paper-tiger',
    ]);
  });

  it('come by disclosed money in rounds, so that a stated total lifts nobody', async () => {
    expect(await walk({ field: 'companies', args: 'orderBy: FUNDING' })).toEqual([
      'totalsum',
      'xinmai',
      'twice-funded',
      'eclair-medical',
      'undisclosed',
      'circle-one',
      'circle-two',
      'oneil-sons',
      'doubtful-devices',
      'odd-money',
      'paper-tiger',
      'promise-labs',
    ]);
  });

  it('come by their approvals, most first', async () => {
    expect(await walk({ field: 'companies', args: 'orderBy: APPROVALS' })).toEqual([
      'twice-funded',
      'xinmai',
      'circle-one',
      'circle-two',
      'doubtful-devices',
      'eclair-medical',
      'odd-money',
      'oneil-sons',
      'totalsum',
      'undisclosed',
      'paper-tiger',
      'promise-labs',
    ]);
  });

  it.each([
    ['country: ["FR", "KR"]', ['eclair-medical', 'twice-funded']],
    ['country: []', []],
    ['country: ["XX"]', []],
    ['hasApproval: true', approved],
    ['hasApproval: false', ['paper-tiger', 'promise-labs']],
    ['fundedBy: ["investor:ete-invest"]', ['eclair-medical', 'odd-money', 'xinmai']],
    ['fundedBy: ["investor:circle-one", "investor:circle-two"]', ['circle-one', 'circle-two']],
    ['fundedBy: ["investor:idle-money"]', []],
    ['name: "ECLAIR MÉD"', ['eclair-medical']],
    ['name: "心脉"', ['xinmai']],
    ['name: "heartline"', ['xinmai']],
    ['name: "circle", fundedBy: ["investor:circle-two"]', ['circle-one']],
    ['country: null, hasApproval: null, fundedBy: null, name: "tiger"', ['paper-tiger']],
  ])('are filtered by %s', async (filter, expected) => {
    expect(await list({ field: 'companies', args: `filter: { ${filter} }` })).toEqual(expected);
  });

  it('are walked under a filter and in another order', async () => {
    expect(await walk({ field: 'companies', args: 'filter: { country: ["US"] }, orderBy: FUNDING' })).toEqual(
      ['undisclosed', 'circle-one', 'circle-two', 'doubtful-devices', 'promise-labs'],
    );
  });
});
