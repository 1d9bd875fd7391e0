import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { type Answer, ask } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { loadWorld } from '../kit/world.ts';

describeOnEachEngine('a selection with fragments and directives, loaded by level', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await loadWorld(await engine.openEmpty());
  });
  afterAll(() => store.close());

  /** The statements that an operation takes, sorted, after checking that it answers the same without the walk. */
  const read = async (query: string, variables = {}): Promise<{ data: Answer['data']; calls: string[] }> => {
    const { data, errors, calls } = await ask(store, query, { variables });
    expect(errors).toBeUndefined();
    expect(data).toEqual((await ask(store, query, { variables, loadByLevel: false })).data);
    const unfused = await ask(store, query, { variables, fuse: false });
    expect(data).toEqual(unfused.data);
    expect([...new Set(calls)].sort()).toEqual([...new Set(unfused.calls)].sort());
    return { data, calls: calls.toSorted() };
  };

  it('merges named, inline and nested fragments before it reads', async () => {
    const { data, calls } = await read(`
      query { companies(first: 1) { nodes { ...A ... { ...B } ... on Company { products { totalCount } } } } }
      fragment A on Company { slug products { nodes { slug } } ...B }
      fragment B on Company { products { nodes { company { ...C } } } }
      fragment C on Company { name sources { source { slug } } }
    `);
    expect(calls).toEqual([
      'company/page',
      'company/products',
      'company/products#count',
      'entity/sources',
      'product/company',
    ]);
    expect(data.companies.nodes[0]).toEqual({
      slug: 'circle-one',
      products: {
        totalCount: 1,
        nodes: [
          {
            slug: 'circle-scan',
            company: { name: 'Circle One', sources: [{ source: { slug: 'press-daily' } }] },
          },
        ],
      },
    });
  });

  it('reads what an interface asks of several kinds of nodes in one statement', async () => {
    const { data, calls } = await read(`{ nodes(ids: ["company:xinmai", "organ:heart", "product:odd-heart"]) {
      ... on Sourced { sources { source { slug } } }
      ... on Company { products { totalCount } }
      ... on Organ { products { totalCount } }
    } }`);
    expect(calls).toEqual([
      'company/products#count',
      'entity/by-id',
      'entity/sources',
      'organ/products#count',
    ]);
    expect(data.nodes).toEqual([
      {
        sources: [{ source: { slug: 'press-daily' } }, { source: { slug: 'reg-nmpa' } }],
        products: { totalCount: 2 },
      },
      { products: { totalCount: 5 } },
      { sources: [{ source: { slug: 'press-daily' } }] },
    ]);
  });

  it('reads nothing that @skip and @include leave out', async () => {
    const query = `query ($yes: Boolean!, $no: Boolean!) { company(slug: "xinmai") {
      products @include(if: $no) { nodes { id } }
      procurements @skip(if: $yes) { nodes { id } }
      ...Money @include(if: $no)
      ... @skip(if: $no) { fundingRounds { totalCount @skip(if: $yes) nodes { id } } }
    } } fragment Money on Company { funding { disclosedUsd } }`;
    expect((await read(query, { yes: true, no: false })).calls).toEqual([
      'company/funding-rounds',
      'entity/by-id',
    ]);
    expect((await read(query, { yes: false, no: true })).calls).toEqual([
      'company/funding',
      'company/procurements',
      'company/products',
      'entity/by-id',
    ]);
  });
});
