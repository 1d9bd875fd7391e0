import { expect, it } from 'vitest';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { addRow, loadWorld } from '../kit/world.ts';

type Facet = { key: string; count: number };
const toObject = (facets: Facet[]) => Object.fromEntries(facets.map(({ key, count }) => [key, count]));

describeOnEachEngine('the graph', (engine) => {
  it('tells its engine, its nodes and its links', async () => {
    const store = await loadWorld(await engine.openEmpty());
    const { graph } = await askFor(
      store,
      '{ graph { engine counts { key count } relations { key count } sourceVersions { label } } }',
    );
    expect(graph.engine).toBe(engine.name);
    expect(graph.sourceVersions).toEqual([]);
    expect(graph.counts.map(({ key }: Facet) => key)).toEqual(
      graph.counts.map(({ key }: Facet) => key).toSorted(),
    );
    expect(toObject(graph.counts)).toEqual({
      Approval: 14,
      Authority: 6,
      Claim: 27,
      Company: 12,
      Deal: 4,
      Department: 3,
      FinancialFigure: 6,
      FundingRound: 20,
      Hospital: 5,
      Investor: 9,
      Listing: 4,
      Modality: 3,
      Organ: 10,
      Policy: 4,
      Procurement: 6,
      Product: 12,
      Reimbursement: 5,
      Sector: 5,
      Source: 5,
      Statement: 4,
    });
    expect(toObject(graph.relations)).toEqual({
      APPROVES: 14,
      BUYER_IN: 1,
      CONCERNS: 29,
      COVERS: 3,
      DEAL_FOR: 4,
      DEVELOPS: 12,
      DRIVES: 6,
      GRANTED_BY: 14,
      INVESTED_IN: 19,
      IN_SECTOR: 8,
      LISTED: 4,
      MADE: 5,
      OF: 4,
      PART_OF: 11,
      PAYS_FOR: 3,
      RAISED: 20,
      REPORTED: 6,
      STATED_IN: 152,
      SUPPLIED_BY: 4,
      TARGETS: 13,
      USED_BY: 3,
      USES: 15,
    });
    await store.close();
  });

  it('holds nothing at first, and changes its version with every write', async () => {
    const store = await engine.openEmpty();
    const version = async () => (await askFor(store, '{ graph { dataVersion } }')).graph.dataVersion;
    const empty = await askFor(
      store,
      '{ graph { counts { key } relations { key } } organClusters { share } companies { totalCount nodes { id } } }',
    );
    expect(empty).toEqual({
      graph: { counts: [], relations: [] },
      organClusters: [],
      companies: { totalCount: 0, nodes: [] },
    });
    expect(await version()).toBe('0');

    await loadWorld(store);
    const loaded = await version();
    expect(loaded).not.toBe('0');
    await loadWorld(store);
    expect(await version()).toBe(loaded);
    await addRow(store, 'investor.csv', 'late-money,Late Money,,,,,,mirror,');
    expect(await version()).not.toBe(loaded);
    await store.close();
  });
});
