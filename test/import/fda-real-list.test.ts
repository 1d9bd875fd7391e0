// The official list itself, where this machine has it; it is never copied into the repository.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readJudgements } from '../../src/import/identity/judgements.ts';
import { listOpenPairs } from '../../src/import/identity/review.ts';
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

  it.skipIf(!isHere)('makes one company of every maker that data/judgements.csv names', async () => {
    const graph = await engine.openEmpty();
    const judgements = readJudgements(`${DATA}/judgements.csv`);
    await importFacts(graph, DATA);
    await importFda(graph, LIST, { judgements });
    const { companies } = await askFor(graph, '{ companies { totalCount } }');
    expect(companies.totalCount).toBe(595);
    const approvalsOf = async (slug: string) => {
      const { company, approvals } = await askFor(
        graph,
        `{ company(slug: "${slug}") { slug } approvals(filter: { company: ["${slug}"] }) { totalCount } }`,
      );
      return [company.slug, approvals.totalCount];
    };
    expect(await approvalsOf('siemens-medical-solutions')).toEqual(['siemens-healthineers', 82]);
    expect(await approvalsOf('ge-medical-systems-scs')).toEqual(['ge-healthcare', 93]);
    expect(await approvalsOf('philips-ultrasound')).toEqual(['philips', 35]);
    expect(await approvalsOf('samsung-medison')).toEqual(['samsung', 20]);
    expect(await approvalsOf('canon-medical-systems')).toEqual(['canon', 36]);
    expect(await approvalsOf('eko-devices')).toEqual(['eko-health', 6]);
    expect(await approvalsOf('zebra-medical-vision')).toEqual(['zebra-medical-vision', 8]);
    expect(await listOpenPairs(graph, 'FDA', judgements)).toEqual([]);
    expect(await listOpenPairs(graph, 'FDA', [])).toHaveLength(76);
    await graph.close();
  });

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

  it.skipIf(!isHere)(
    'makes one product of the 18 rows of BriefCase, and of 1,357 rows 1,001 products',
    async () => {
      const graph = store as Store;
      const { product, versions } = await askFor(
        graph,
        `{ product(slug: "aidoc-briefcase") {
           approvals(first: 100, filter: { edition: "2025-09" }) { totalCount nodes { listings { device } } }
           targets { organ { slug } basis }
         }
         versions: product(slug: "screenpoint-medical-transpara") {
           name approvals(filter: { edition: "2025-09" }) { totalCount }
         } }`,
      );
      expect(product.approvals.totalCount).toBe(18);
      const devices = product.approvals.nodes.flatMap(({ listings }: Data) => listings);
      expect(new Set(devices.map(({ device }: Data) => device))).toEqual(new Set(['BriefCase']));
      expect(product.targets.map(({ organ, basis }: Data) => `${organ.slug} ${basis}`)).toEqual([
        'brain STATED',
        'intracranial-vessels STATED',
        'pulmonary-artery STATED',
        'spine STATED',
      ]);
      expect(versions).toEqual({ name: 'Transpara', approvals: { totalCount: 6 } });
      const listed = await graph.read('import/listings', { authority: 'FDA' });
      expect(new Set(listed.map(({ product: id }) => id)).size).toBe(1001);
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
    expect(withOrgan).toBe(825);
    const { inferred, organClusters } = await askFor(
      graph,
      `{ inferred: products(filter: { targetBasis: INFERRED }) { totalCount }
         organClusters { organ { slug } productCount } }`,
    );
    expect(inferred.totalCount).toBe(477);
    expect(organClusters.slice(0, 5).map(({ organ }: Data) => organ.slug)).toEqual([
      'heart',
      'brain',
      'lung',
      'breast',
      'tooth',
    ]);
  });
});
