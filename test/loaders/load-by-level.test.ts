import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask, type Data } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { loadWorld } from '../kit/world.ts';

describeOnEachEngine('an operation loaded by level', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await loadWorld(await engine.openEmpty());
  });
  afterAll(() => store.close());

  /** The statements that an operation takes, sorted, after checking that it answers the same without the walk, and level by level. */
  const read = async (
    query: string,
    variables = {},
  ): Promise<{ data: Data; calls: string[]; messages: number }> => {
    const { data, errors, calls, messages } = await ask(store, query, { variables });
    expect(errors).toBeUndefined();
    expect(data).toEqual((await ask(store, query, { variables, loadByLevel: false })).data);
    const unfused = await ask(store, query, { variables, fuse: false });
    expect(data).toEqual(unfused.data);
    expect([...new Set(calls)].sort()).toEqual([...new Set(unfused.calls)].sort());
    return { data, calls: calls.toSorted(), messages };
  };

  it.each([
    [1, 1],
    [3, 1],
    // Full pages could be too many to be asked for in one.
    [100, 2],
  ])('reads each level once for %i companies, on Neo4j in messages: %i', async (first, onNeo4j) => {
    const { calls, messages } = await read(
      `query ($first: Int) { companies(first: $first) { nodes { name products { nodes {
        name approvals { nodes { number sources { source { title } } } }
      } } } } }`,
      { first },
    );
    expect(calls).toEqual(
      ['company/page', 'company/products', 'entity/sources', 'product/approvals'].toSorted(),
    );
    expect(messages).toBe(engine.name === 'neo4j' ? onNeo4j : 4);
  });

  it('reads connections three deep, counts and pages apart', async () => {
    const { data, calls } = await read(`{ investors { nodes { slug portfolio { totalCount nodes {
      company { slug products { totalCount nodes { slug approvals { totalCount edges { node { id } } } } } }
    } } } } }`);
    expect(calls).toEqual([
      'company/products',
      'company/products#count',
      'entity/by-id',
      'investor/page',
      'investor/portfolio',
      'investor/portfolio#count',
      'product/approvals',
      'product/approvals#count',
    ]);
    const ete = data.investors.nodes.find(({ slug }: Data) => slug === 'ete-invest');
    const approvals = ete.portfolio.nodes.map(({ company }: Data) => [
      company.slug,
      company.products.nodes.map(({ slug, approvals: { totalCount } }: Data) => [slug, totalCount]),
    ]);
    expect(approvals).toEqual([
      ['odd-money', [['odd-heart', 1]]],
      [
        'xinmai',
        [
          ['xinmai-chest-pair', 2],
          ['xinmai-coro-flow', 1],
        ],
      ],
      ['eclair-medical', [['eclair-vue', 1]]],
    ]);
  });

  it('counts without loading, and loads without counting', async () => {
    expect((await read('{ companies { totalCount } }')).calls).toEqual(['company/page#count']);
    expect((await read('{ companies { nodes { id } } }')).calls).toEqual(['company/page']);
    expect((await read('{ companies { pageInfo { hasNextPage } } }')).calls).toEqual(['company/page']);
    expect((await read('{ organs { nodes { products { totalCount } } } }')).calls).toEqual([
      'organ/page',
      'organ/products#count',
    ]);
  });

  it('takes edges, nodes and pageInfo from one read', async () => {
    const { calls } = await read(`{ companies(first: 2) {
      nodes { name } edges { cursor node { slug } } pageInfo { endCursor hasNextPage }
    } }`);
    expect(calls).toEqual(['company/page']);
  });

  it('opens a list without a read when nothing is asked of it', async () => {
    expect((await read('{ companies { __typename } }')).calls).toEqual([]);
  });

  it('reads aliases with the same arguments once', async () => {
    const { data, calls } = await read(`{ companies(filter: { country: ["CN"] }) { nodes {
      a: products(first: 1) { nodes { slug } }
      b: products(first: 1, orderBy: NAME) { nodes { name } }
      c: fundingRounds { nodes { id } }
      d: fundingRounds(first: 20) { nodes { kind } }
    } } }`);
    expect(calls).toEqual(['company/funding-rounds', 'company/page', 'company/products']);
    expect(data.companies.nodes[0]).toEqual({
      a: { nodes: [{ slug: 'xinmai-chest-pair' }] },
      b: { nodes: [{ name: 'Chest Pair' }] },
      c: { nodes: [{ id: 'funding-round:xinmai-b' }, { id: 'funding-round:xinmai-a' }] },
      d: { nodes: [{ kind: 'ROUND' }, { kind: 'ROUND' }] },
    });
  });

  it('reads aliases with differing arguments once each, and mixes nothing up', async () => {
    const { data, calls } = await read(`{ companies(filter: { name: "xinmai" }) { nodes {
      one: products(first: 1) { nodes { slug } }
      last: products(last: 1) { nodes { slug } }
      fda: products(filter: { authority: [FDA] }) { nodes { slug } }
      before: funding(asOf: "2021-08-15") { disclosedUsd }
      now: funding { disclosedUsd }
    } } }`);
    expect(calls).toEqual([
      'company/funding',
      'company/funding',
      'company/page',
      'company/products',
      'company/products',
      'company/products',
    ]);
    expect(data.companies.nodes[0]).toEqual({
      one: { nodes: [{ slug: 'xinmai-chest-pair' }] },
      last: { nodes: [{ slug: 'xinmai-coro-flow' }] },
      fda: { nodes: [{ slug: 'xinmai-chest-pair' }] },
      before: { disclosedUsd: 10_000_000 },
      now: { disclosedUsd: 30_000_000 },
    });
  });

  it('reads what is below aliases of one list together', async () => {
    const { calls } = await read(`{ company(slug: "xinmai") {
      a: products(first: 1) { nodes { targets { organ { slug } } } }
      b: products(last: 1) { nodes { targets { organ { slug } } } }
    } }`);
    expect(calls).toEqual(['company/products', 'company/products', 'entity/by-id', 'product/targets']);
  });

  it('reads a company that is reached again no second time', async () => {
    const { data, calls } = await read(`{ product(slug: "odd-heart") { company { slug products { nodes {
      company { slug products { nodes { slug company { slug } } } }
    } } } } }`);
    expect(calls).toEqual(['company/products', 'entity/by-id', 'product/company']);
    const maker = data.product.company;
    expect(maker.products.nodes[0].company.slug).toBe('odd-money');
    expect(maker.products.nodes[0].company.products.nodes[0].company.slug).toBe('odd-money');
  });

  it('reads one company for two paths that meet in a level', async () => {
    const { data, calls } = await read(`{ organClusters { funders { nodes {
      investor { slug } companies { slug sources { locator } }
    } } } }`);
    expect(calls).toEqual([
      'entity/by-id',
      'entity/sources',
      'organ-cluster/clusters',
      'organ-cluster/funders',
    ]);
    expect(data.organClusters[0].funders.nodes[2].companies.map(({ slug }: Data) => slug)).toEqual([
      'odd-money',
      'xinmai',
    ]);
  });
});
