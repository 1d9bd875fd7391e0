// Companies with what they have bought counted as their own, from the deal's day on.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask, askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { loadData } from '../kit/world.ts';

describeOnEachEngine('companies with rollUpAcquired', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await loadData(await engine.openEmpty());
  });
  afterAll(() => store.close());
  const list = async (filter: string, orderBy = 'APPROVALS', first = 6) => {
    const args = `first: ${first}, orderBy: ${orderBy}, filter: { ${filter} }`;
    const { companies } = await askFor(store, `{ companies(${args}) { totalCount nodes { slug } } }`);
    return [companies.totalCount, companies.nodes.map(({ slug }: { slug: string }) => slug)];
  };

  it('leaves out what another company here has bought, and ranks the buyer by both', async () => {
    expect(await list('hasApproval: true')).toEqual([
      108,
      ['aidoc', 'qure-ai', 'infervision', 'caption-health', 'heartflow', 'dia-imaging-analysis'],
    ]);
    expect(await list('hasApproval: true, rollUpAcquired: true')).toEqual([
      104,
      ['aidoc', 'qure-ai', 'infervision', 'ge-healthcare', 'tempus', 'heartflow'],
    ]);
  });

  it.each([
    ['2023-02-08', ['caption-health', 'ge-healthcare']],
    ['2023-02-09', ['ge-healthcare']],
  ])('knows on %s who belonged to whom', async (asOf, expected) => {
    const both = await Promise.all(
      ['caption health', 'ge healthcare'].map((name) =>
        list(`name: "${name}", rollUpAcquired: true, asOf: "${asOf}"`),
      ),
    );
    expect(both.flatMap(([, slugs]) => slugs)).toEqual(expected);
  });

  it('counts an undated purchase only where no day is asked for', async () => {
    const dia = 'name: "dia imaging", rollUpAcquired: true';
    expect(await list(dia)).toEqual([0, []]);
    expect(await list(`${dia}, asOf: "2026-01-01"`)).toEqual([1, ['dia-imaging-analysis']]);
  });

  it('adds the rounds of what was bought to the order by funding', async () => {
    expect(await list('name: "recursion", rollUpAcquired: true', 'FUNDING')).toEqual([1, ['recursion']]);
    expect((await list('', 'FUNDING', 3))[1]).toEqual(['tempus', 'insilico-medicine', 'recursion']);
    expect((await list('rollUpAcquired: true', 'FUNDING', 3))[1]).toEqual([
      'tempus',
      'recursion',
      'insilico-medicine',
    ]);
  });

  it('pages to the end without losing or repeating a company', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const {
        companies,
      }: { companies: { nodes: { slug: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
        await askFor(
          store,
          `query ($after: String) { companies(first: 50, after: $after, orderBy: APPROVALS, filter: { rollUpAcquired: true }) {
           nodes { slug } pageInfo { hasNextPage endCursor } } }`,
          { variables: { after } },
        );
      seen.push(...companies.nodes.map(({ slug }) => slug));
      if (!companies.pageInfo.hasNextPage) break;
      after = companies.pageInfo.endCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([195, 195]);
  });

  it('says that a day alone means nothing', async () => {
    const { errors } = await ask(store, '{ companies(filter: { asOf: "2021-01-01" }) { totalCount } }');
    expect(errors?.[0]?.message).toBe(
      'filter.asOf: is the day of rollUpAcquired. Add rollUpAcquired: true, or leave it out.',
    );
  });
});
