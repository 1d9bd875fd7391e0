// A changed row of the facts: exactly its node and its links follow, in both directions.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importFacts } from '../../src/import/sources/facts.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { copyFolder, DATA } from './data-folder.ts';

const ROUND = `{ node(id: "funding-round:cleerly-b-2021-06") {
  ... on FundingRound { amount { amount } investors { lead investor { id } } }
} }`;
const PRODUCT = `{ product(slug: "viz-ai-viz-ich") {
  targets { organ { id } basis } company { id } sources { source { id } }
} }`;
const APPROVAL = '{ node(id: "approval:fda-aidoc-briefcase-ich") { ... on Approval { decidedOn caveat } } }';
const VERSION = '{ graph { dataVersion } }';

const CHANGES = [
  { file: 'funding-round.csv', from: 'vensana-capital|lrv-health|', to: 'vensana-capital|' },
  {
    file: 'product.csv',
    from: 'intracranial hemorrhage,brain,imaging,innolitics-510k-k193658 | ',
    to: 'intracranial hemorrhage,spine|rib,imaging,',
  },
  {
    file: 'approval.csv',
    from: "2018-08,aidoc-briefcase,aimed-the-meaning-of-regulatory-approval-for,The date is inferred from the page's context.",
    to: '2018-09,aidoc-briefcase,aimed-the-meaning-of-regulatory-approval-for,',
  },
];

const GONE =
  'adventist-health-and-rideout-viz-ai,Viz.ai stroke tool,adventist-health-and-rideout,viz-ai,Viz.ai,,imaging aid,brain,,,,DEPLOYMENT,,mirage-news-ai-slashes-hospital-stroke-transfer-time,\n';

describeOnEachEngine('import of changed facts', (engine) => {
  let store: Store;
  let changed: ReturnType<typeof copyFolder>;
  const ids = (found: { investor: { id: string } }[]) => found.map(({ investor }) => investor.id).sort();
  beforeAll(async () => {
    changed = copyFolder(DATA, CHANGES);
    store = await engine.openEmpty();
    await importFacts(store, DATA);
  });
  afterAll(async () => {
    changed.remove();
    await store.close();
  });

  it('updates the three rows that changed and no other', async () => {
    const before = await askFor(store, VERSION);
    const { counts, problems } = await importFacts(store, changed.path);
    expect(problems).toEqual([]);
    expect(counts).toEqual({
      Source: { created: 0, updated: 0, unchanged: 758 },
      Organ: { created: 0, updated: 0, unchanged: 54 },
      Modality: { created: 0, updated: 0, unchanged: 22 },
      Department: { created: 0, updated: 0, unchanged: 5 },
      Sector: { created: 0, updated: 0, unchanged: 28 },
      Company: { created: 0, updated: 0, unchanged: 213 },
      Investor: { created: 0, updated: 0, unchanged: 365 },
      Hospital: { created: 0, updated: 0, unchanged: 167 },
      Product: { created: 0, updated: 1, unchanged: 220 },
      Approval: { created: 0, updated: 1, unchanged: 297 },
      FundingRound: { created: 0, updated: 1, unchanged: 234 },
      Procurement: { created: 0, updated: 0, unchanged: 163 },
      Policy: { created: 0, updated: 0, unchanged: 55 },
      Claim: { created: 0, updated: 0, unchanged: 76 },
      Statement: { created: 0, updated: 0, unchanged: 36 },
      FinancialFigure: { created: 0, updated: 0, unchanged: 246 },
      Listing: { created: 0, updated: 0, unchanged: 28 },
      Deal: { created: 0, updated: 0, unchanged: 40 },
      Reimbursement: { created: 0, updated: 0, unchanged: 28 },
    });
    expect(await askFor(store, VERSION)).not.toEqual(before);
  });

  it('takes an investor out of a round that no longer names it, and keeps the others', async () => {
    const { node } = await askFor(store, ROUND);
    expect(ids(node.investors)).toEqual([
      'investor:cigna-ventures',
      'investor:digitx-partners',
      'investor:new-leaf-venture-partners',
      'investor:vensana-capital',
    ]);
    expect(node.investors[0]).toEqual({ lead: true, investor: { id: 'investor:vensana-capital' } });
    expect(node.amount).toEqual({ amount: 43000000 });
  });

  it("moves a product to its new targets and keeps the product's maker", async () => {
    const { product } = await askFor(store, PRODUCT);
    expect(product.targets.map(({ organ }: { organ: { id: string } }) => organ.id).sort()).toEqual([
      'organ:rib',
      'organ:spine',
    ]);
    expect(product.company).toEqual({ id: 'company:viz-ai' });
  });

  it('drops a source that the row no longer cites', async () => {
    const { product } = await askFor(store, PRODUCT);
    expect(product.sources).toEqual([{ source: { id: 'source:innolitics-510k-k210209' } }]);
  });

  it('makes a cell that was emptied unknown again', async () => {
    expect(await askFor(store, APPROVAL)).toEqual({ node: { decidedOn: '2018-09', caveat: null } });
  });

  it('goes back when the former folder is imported again', async () => {
    const { counts } = await importFacts(store, DATA);
    expect(counts.Product).toEqual({ created: 0, updated: 1, unchanged: 220 });
    const { node } = await askFor(store, ROUND);
    expect(ids(node.investors)).toEqual([
      'investor:cigna-ventures',
      'investor:digitx-partners',
      'investor:lrv-health',
      'investor:new-leaf-venture-partners',
      'investor:vensana-capital',
    ]);
    const { product } = await askFor(store, PRODUCT);
    expect(product.targets).toEqual([{ organ: { id: 'organ:brain' }, basis: 'STATED' }]);
    expect(product.sources).toHaveLength(2);
    expect(await askFor(store, APPROVAL)).toEqual({
      node: { decidedOn: '2018-08', caveat: "The date is inferred from the page's context." },
    });
  });

  it('keeps a fact that the folder no longer has: what vanishes is taken out only when asked', async () => {
    const shorter = copyFolder(DATA, [{ file: 'procurement.csv', from: GONE, to: '' }]);
    await importFacts(store, shorter.path);
    shorter.remove();
    expect(await askFor(store, `{ node(id: "procurement:${GONE.split(',')[0]}") { id } }`)).toEqual({
      node: { id: `procurement:${GONE.split(',')[0]}` },
    });
  });
});
