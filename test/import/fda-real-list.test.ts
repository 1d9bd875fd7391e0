// The official list itself, where this machine has it; it is never copied into the repository.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { importFacts } from '../../src/import/sources/facts.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor, type Data } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { DATA } from './data-folder.ts';

const LIST = join(import.meta.dirname, '../../../shared/data/fda-ai-enabled-devices.csv');
const isHere = existsSync(LIST);

describeOnEachEngine('import of the official FDA list', (engine) => {
  let store: Store | undefined;
  afterAll(() => store?.close());
  const countOf = async (graph: Store, condition: string) => {
    const filter = `{ edition: "2025-09", ${condition} }`;
    return (await askFor(graph, `{ approvals(filter: ${filter}) { totalCount } }`)).approvals.totalCount;
  };

  it.skipIf(!isHere)(
    'finds the published counts in the edition 2025-09, and nothing new the second time',
    async () => {
      const graph = await engine.openEmpty();
      store = graph;
      await importFacts(graph, DATA);
      const { problems, rejected } = await importFda(graph, LIST);
      expect(problems).toEqual([]);
      expect(rejected).toEqual([]);
      expect(await countOf(graph, '')).toBe(1357);
      expect(await countOf(graph, 'panel: ["Radiology"]')).toBe(1039);
      expect(await countOf(graph, 'panel: ["Cardiovascular"]')).toBe(130);
      expect(await countOf(graph, 'panel: ["Neurology"]')).toBe(61);
      expect(await countOf(graph, 'pathway: [PREMARKET_510K]')).toBe(1304);
      expect(await countOf(graph, 'pathway: [DE_NOVO]')).toBe(37);
      expect(await countOf(graph, 'pathway: [PMA]')).toBe(16);

      const before = await askFor(graph, '{ graph { dataVersion } }');
      const { counts } = await importFda(graph, LIST);
      expect(counts.Approval).toEqual({ created: 0, updated: 0, unchanged: 1357 });
      expect(counts.Company).toMatchObject({ created: 0, updated: 0 });
      expect(counts.Product).toMatchObject({ created: 0, updated: 0 });
      expect(await askFor(graph, '{ graph { dataVersion } }')).toEqual(before);
    },
  );

  it.skipIf(!isHere)('tells an organ of most products, stated or inferred', async () => {
    const graph = store as Store;
    let withOrgan = 0;
    for (let after: string | null = null, more = true; more; ) {
      const { approvals }: Data = await askFor(
        graph,
        `query ($after: String) {
           approvals(first: 100, after: $after, filter: { edition: "2025-09" }) {
             nodes { product { targets { basis } } }
             pageInfo { endCursor hasNextPage }
           }
         }`,
        { variables: { after } },
      );
      withOrgan += approvals.nodes.filter(({ product }: Data) => product.targets.length > 0).length;
      after = approvals.pageInfo.endCursor;
      more = approvals.pageInfo.hasNextPage;
    }
    expect(withOrgan).toBe(807);
    const { inferred, organClusters } = await askFor(
      graph,
      `{ inferred: products(filter: { targetBasis: INFERRED }) { totalCount }
         organClusters { organ { slug } productCount } }`,
    );
    expect(inferred.totalCount).toBe(531);
    expect(organClusters.slice(0, 5).map(({ organ }: Data) => organ.slug)).toEqual([
      'heart',
      'brain',
      'lung',
      'breast',
      'tooth',
    ]);
  });
});
