import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

describeInWorld('a sector', ({ ask, walk, refusal }) => {
  it('is found by its slug with all that is known of it', async () => {
    const { sector } = await ask(`{ sector(slug: "imaging") {
      id slug name nameZh ends caveat
      maturity { phase asOf sources { source { slug } locator statedAs } }
      parent { slug parent { slug } } parts { slug } departments { slug name nameZh }
      sources { source { slug } }
    } }`);
    expect(sector).toEqual({
      id: 'sector:imaging',
      slug: 'imaging',
      name: 'imaging',
      nameZh: '影像',
      ends: ['PROVIDER', 'CONSUMER'],
      caveat: 'Trade Weekly puts it a phase earlier.',
      maturity: {
        phase: 'LARGE_SCALE',
        asOf: '2021-12-31',
        sources: [
          { source: { slug: 'press-daily' }, locator: 'page 4', statedAs: null },
          { source: { slug: 'trade-weekly' }, locator: null, statedAs: 'commercial exploration' },
        ],
      },
      parent: { slug: 'clinical-ai', parent: null },
      parts: [{ slug: 'flow-imaging' }],
      departments: [
        { slug: 'cardiology', name: 'cardiology', nameZh: '心内科' },
        { slug: 'radiology', name: 'radiology', nameZh: '放射科' },
      ],
      sources: [{ source: { slug: 'press-daily' } }, { source: { slug: 'trade-weekly' } }],
    });
  });

  it('has null, and empty lists, for what is unknown', async () => {
    const { sector, none } = await ask(`{
      sector(slug: "bare-field") {
        nameZh ends caveat maturity { phase } parent { slug } parts { slug } departments { slug }
        companies { totalCount nodes { slug } }
      }
      none: sector(slug: "no-such-sector") { id }
    }`);
    expect(sector).toEqual({
      nameZh: null,
      ends: [],
      caveat: null,
      maturity: null,
      parent: null,
      parts: [],
      departments: [],
      companies: { totalCount: 0, nodes: [] },
    });
    expect(none).toBeNull();
  });

  it.each(['Imaging', '', 'a b', 'x'.repeat(201)])('is refused for the slug "%s"', async (slug) => {
    const error = await refusal('query ($slug: String!) { sector(slug: $slug) { id } }', { slug });
    expect(error).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'slug',
      message: `slug: "${slug.slice(0, 60)}" is no slug. Slugs are lower-case words joined by hyphens, such as keya-medical.`,
    });
  });

  it('lists its own companies by name, those of its parts apart', async () => {
    const of = (slug: string) => walk({ of: `sector(slug: "${slug}")`, field: 'companies' });
    expect(await of('imaging')).toEqual(['eclair-medical', 'odd-money', 'xinmai']);
    expect(await of('flow-imaging')).toEqual(['xinmai']);
    expect(await of('clinical-ai')).toEqual([]);
  });

  it('is told by its companies, its products and the departments that use it', async () => {
    expect(
      await ask(`{
        two: company(slug: "xinmai") { sectors { slug } }
        none: company(slug: "paper-tiger") { sectors { slug } }
        flow: product(slug: "xinmai-coro-flow") { sector { slug parent { slug } } }
        bare: product(slug: "odd-heart") { sector { slug } }
        cardiology: node(id: "department:cardiology") { ... on Department { sectors { slug } } }
        pathology: node(id: "department:pathology") { ... on Department { nameZh sectors { slug } } }
      }`),
    ).toEqual({
      two: { sectors: [{ slug: 'flow-imaging' }, { slug: 'imaging' }] },
      none: { sectors: [] },
      flow: { sector: { slug: 'flow-imaging', parent: { slug: 'imaging' } } },
      bare: { sector: null },
      cardiology: { sectors: [{ slug: 'flow-imaging' }, { slug: 'imaging' }] },
      pathology: { nameZh: null, sectors: [] },
    });
  });
});

describeInWorld('sectors', ({ ask }) => {
  it('are the whole tree by name, with a phase where a source states one', async () => {
    const { sectors } = await ask('{ sectors { slug maturity { phase asOf } parent { slug } } }');
    expect(sectors).toEqual([
      { slug: 'bare-field', maturity: null, parent: null },
      { slug: 'clinical-ai', maturity: null, parent: null },
      { slug: 'drug-finding', maturity: { phase: 'INNOVATION', asOf: '2021-08-31' }, parent: null },
      {
        slug: 'flow-imaging',
        maturity: { phase: 'COMMERCIAL_EXPLORATION', asOf: '2021-08-31' },
        parent: { slug: 'imaging' },
      },
      {
        slug: 'imaging',
        maturity: { phase: 'LARGE_SCALE', asOf: '2021-12-31' },
        parent: { slug: 'clinical-ai' },
      },
    ]);
  });
});

describeInWorld('companies of a sector', ({ list }) => {
  it.each([
    ['imaging', ['eclair-medical', 'odd-money', 'xinmai']],
    ['flow-imaging', ['xinmai']],
    ['clinical-ai', ['eclair-medical', 'odd-money', 'xinmai']],
    ['bare-field', []],
    ['no-such-sector', []],
  ])('are found by the filter %s, those of its parts too', async (sector, expected) => {
    expect(await list({ field: 'companies', args: `filter: { sector: ["${sector}"] }` })).toEqual(expected);
  });
});
