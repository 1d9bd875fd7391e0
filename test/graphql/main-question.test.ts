import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { askFor, type Data } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { loadData } from '../kit/world.ts';

const CLUSTERS = `{ organClusters {
  organ { slug }
  productCount
  funders(first: 100) { totalCount nodes { investor { id } companies { slug } roundCount } }
} }`;

describeOnEachEngine('which approved products cluster by organ, and who funded them', (engine) => {
  let store: Store;
  let clusters: Data[];
  beforeAll(async () => {
    store = await loadData(await engine.openEmpty());
    clusters = (await askFor(store, CLUSTERS)).organClusters;
  });
  afterAll(() => store.close());

  it('has at least twenty clusters, heart, brain, lung, breast and eye among them', () => {
    expect(clusters.length).toBeGreaterThanOrEqual(20);
    expect(clusters.map(({ organ }) => organ.slug)).toEqual(
      expect.arrayContaining(['heart', 'brain', 'lung', 'breast', 'eye']),
    );
  });

  it('comes largest cluster first', () => {
    const sizes = clusters.map(({ productCount }) => productCount);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it('rolls the coronary artery up into the heart', async () => {
    const { organClusters } = await askFor(
      store,
      `{ organClusters { organ { slug } products(first: 100) { totalCount nodes {
        slug targets { organ { slug } basis }
      } } } }`,
    );
    const heart = organClusters.find(({ organ }: Data) => organ.slug === 'heart');
    const coronary = heart.products.nodes.filter(({ targets }: Data) =>
      targets.some(({ organ, basis }: Data) => organ.slug === 'coronary-artery' && basis === 'STATED'),
    );
    expect(coronary.map(({ slug }: Data) => slug)).toContain('heartflow-ffrct-analysis');
    expect(organClusters.map(({ organ }: Data) => organ.slug)).not.toContain('coronary-artery');
  });

  it('names funders for at least fifteen clusters', () => {
    expect(clusters.filter(({ funders }) => funders.totalCount > 0).length).toBeGreaterThanOrEqual(15);
  });

  it('traces every funder of every cluster to rounds that have sources', async () => {
    const rounds = await roundsByInvestor(store);
    let traced = 0;
    for (const { organ, funders } of clusters) {
      expect(funders.nodes.length, organ.slug).toBe(funders.totalCount);
      for (const { investor, companies, roundCount } of funders.nodes) {
        const backed = (rounds.get(investor.id) ?? []).filter(
          ({ kind, company }) =>
            kind !== 'TOTAL' && companies.some(({ slug }: Data) => slug === company.slug),
        );
        expect(backed, `${investor.id} in ${organ.slug}`).toHaveLength(roundCount);
        expect(backed.every(({ sources }) => sources.length > 0)).toBe(true);
        expect(new Set(backed.map(({ company }) => company.slug)).size).toBe(companies.length);
        traced++;
      }
    }
    expect(traced).toBeGreaterThan(100);
  });

  it('joins approvals and money of at least forty companies', async () => {
    const approved = await askAll(
      store,
      'companies',
      'filter: { hasApproval: true }',
      'slug fundingRounds(first: 1) { totalCount }',
    );
    const funded = approved.filter(({ fundingRounds }) => fundingRounds.totalCount > 0);
    expect(funded.length).toBeGreaterThanOrEqual(40);
  });
});

async function roundsByInvestor(store: Store): Promise<Map<string, Data[]>> {
  const found = new Map<string, Data[]>();
  const rounds = await askAll(
    store,
    'fundingRounds',
    '',
    'id kind company { slug } investors { investor { id } } sources { source { title } }',
  );
  for (const round of rounds)
    for (const { investor } of round.investors)
      found.set(investor.id, [...(found.get(investor.id) ?? []), round]);
  return found;
}

/** Every item of a list, a hundred at a time. */
async function askAll(store: Store, field: string, args: string, item: string): Promise<Data[]> {
  const found: Data[] = [];
  for (let after: string | null = null; ; ) {
    const query = `query ($after: String) { list: ${field}(first: 100, after: $after ${args && `, ${args}`}) {
      nodes { ${item} } pageInfo { hasNextPage endCursor }
    } }`;
    const { list }: Data = await askFor(store, query, { variables: { after } });
    found.push(...list.nodes);
    if (!list.pageInfo.hasNextPage) return found;
    after = list.pageInfo.endCursor;
  }
}
