import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { loadEdition, loadWorld } from '../kit/world.ts';
import { list, walk } from './walk.ts';

describeOnEachEngine("an edition of a regulator's list", (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await loadWorld(await engine.openEmpty());
    await loadEdition(store);
  });
  afterAll(() => store.close());

  it.each([
    ['edition: "2021-09"', ['fda-k219999', 'fda-k200001', 'fda-p210001']],
    ['edition: "2021-09", panel: ["Cardiovascular"]', ['fda-k219999', 'fda-p210001']],
    ['edition: "2021-09", pathway: [PMA]', ['fda-p210001']],
    ['edition: "1999-01"', []],
    ['panel: ["Radiology", "Cardiovascular"]', ['fda-k219999', 'fda-k200001', 'fda-p210001']],
    ['productCode: ["QIH", "DQK"]', ['fda-k219999', 'fda-k200001']],
  ])('answers approvals filtered by %s', async (filter, expected) => {
    expect(await walk(store, { field: 'approvals', args: `filter: { ${filter} }` })).toEqual(expected);
  });

  it('makes a known approval more exact and states it once more', async () => {
    const { approval } = await askFor(
      store,
      `{ approval(number: "K200001") {
        id decidedOn panel productCode product { slug } company { slug aliases }
        sources { source { slug } locator statedAs }
      } }`,
    );
    expect(approval).toEqual({
      id: 'approval:fda-k200001',
      decidedOn: '2021-08-20',
      panel: 'Radiology',
      productCode: 'QIH',
      product: { slug: 'xinmai-chest-pair' },
      company: { slug: 'xinmai', aliases: ['心脉科技', 'Heartline AI', 'XINMAI CO LTD'] },
      sources: [
        {
          source: { slug: 'fda-ai-enabled-devices' },
          locator: 'K200001',
          statedAs: 'Chest Pair; XINMAI CO LTD',
        },
        { source: { slug: 'reg-fda' }, locator: null, statedAs: null },
      ],
    });
  });

  it('adds the companies and products that only it names', async () => {
    expect(await list(store, { field: 'products', args: 'filter: { name: "listed heart" }' })).toEqual([
      'listed-only-listed-heart',
    ]);
    const { company } = await askFor(store, '{ company(slug: "listed-only") { name aliases country } }');
    expect(company).toEqual({ name: 'LISTED ONLY, INC.', aliases: [], country: null });
  });

  it('is described, with its day and digest, in the graph and at its source', async () => {
    const version = {
      label: '2021-09',
      asOf: '2021-09-02',
      importedAt: '2026-01-31T09:30:00.000Z',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      recordCount: 3,
    };
    const { graph, node } = await askFor(
      store,
      `{
        graph { sourceVersions { label asOf importedAt sha256 recordCount } }
        node(id: "source:fda-ai-enabled-devices") { ... on Source {
          title trust versions { label asOf importedAt sha256 recordCount }
        } }
      }`,
    );
    expect(graph.sourceVersions).toEqual([version]);
    expect(node).toEqual({
      title: 'Artificial Intelligence-Enabled Medical Devices',
      trust: 'PRIMARY',
      versions: [version],
    });
  });
});
