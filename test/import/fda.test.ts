// The FDA's list of AI-enabled devices, in twelve invented rows beside the bundled facts.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportReport } from '../../src/import/report.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { DATA, FIXTURES } from './data-folder.ts';

const LIST = `${FIXTURES}/fda/devices.csv`;

describeOnEachEngine('import of an FDA list', (engine) => {
  let store: Store;
  let first: ImportReport;
  beforeAll(async () => {
    store = await engine.openEmpty();
    await importFacts(store, DATA);
    first = await importFda(store, LIST, { now: () => new Date('2026-01-02T03:04:05Z') });
  });
  afterAll(() => store.close());
  const approval = (number: string, fields: string) =>
    askFor(store, `{ approval(number: "${number}") { ${fields} } }`).then((data) => data.approval);

  it('creates the companies, products and approvals that the facts lack', () => {
    expect(first).toEqual({
      counts: {
        Company: { created: 6, updated: 2, unchanged: 0 },
        Product: { created: 10, updated: 0, unchanged: 0 },
        Approval: { created: 11, updated: 1, unchanged: 0 },
        Target: { created: 6, updated: 0, unchanged: 0 },
      },
      removed: {},
      edition: '2024-09',
      problems: [],
      rejected: [],
    });
  });

  it('reads every column of a row', async () => {
    expect(
      await approval(
        'K990001',
        'id authority authorityName pathway panel productCode decidedOn product { name slug } company { name slug }',
      ),
    ).toEqual({
      id: 'approval:fda-k990001',
      authority: 'FDA',
      authorityName: 'FDA',
      pathway: 'PREMARKET_510K',
      panel: 'Radiology',
      productCode: 'QZA',
      decidedOn: '2024-09-15',
      product: { name: 'Lumen Chest Triage', slug: 'northlight-imaging-lumen-chest-triage' },
      company: { name: 'Northlight Imaging, Inc.', slug: 'northlight-imaging' },
    });
  });

  it('tells the pathway from the number', async () => {
    expect(await approval('DEN990001', 'pathway')).toEqual({ pathway: 'DE_NOVO' });
    expect(await approval('P990001', 'pathway')).toEqual({ pathway: 'PMA' });
    expect(await approval('P990001/S002', 'id pathway')).toEqual({
      id: 'approval:fda-p990001-s002',
      pathway: 'PMA',
    });
  });

  it('takes a date without leading zeros', async () => {
    expect(await approval('K990007', 'decidedOn')).toEqual({ decidedOn: '2019-05-06' });
  });

  it('unescapes quotes and keeps accents', async () => {
    expect(await approval('K990003', 'product { name }')).toEqual({ product: { name: 'Lumen "Bone" Age' } });
    expect(await approval('K990005', 'product { name } company { slug }')).toEqual({
      product: { name: 'Étoile Écho' },
      company: { slug: 'societe-etoile' },
    });
  });

  it('shows the sign that a C1 control character stands for, keeps both as printed, and a misspelt panel too', async () => {
    expect(await approval('K990004', 'product { name } listings { device }')).toEqual({
      product: { name: 'Night’s Watch' },
      listings: [{ device: 'Night\u0092s Watch' }],
    });
    expect(await approval('P990001', 'panel')).toEqual({ panel: 'Opthalmic' });
    expect(await approval('P990001/S002', 'panel')).toEqual({ panel: 'Ophthalmic' });
  });

  it('makes one company of three spellings, and keeps each with its source', async () => {
    const { company, companies } = await askFor(
      store,
      `{ company(slug: "northlight-imaging") { name aliases sources { statedAs source { slug } } }
         companies(filter: { name: "northlight" }) { totalCount } }`,
    );
    expect(companies).toEqual({ totalCount: 1 });
    expect(company.name).toBe('Northlight Imaging, Inc.');
    expect([...company.aliases].sort()).toEqual(['NORTHLIGHT IMAGING INC', 'Northlight Imaging, Ltd.']);
    const stated = company.sources.map(
      ({ statedAs }: { statedAs: string | null }) => statedAs ?? '(the name)',
    );
    expect(stated.sort()).toEqual(['(the name)', 'NORTHLIGHT IMAGING INC', 'Northlight Imaging, Ltd.']);
    expect(company.sources[0].source).toEqual({ slug: 'fda-ai-enabled-devices' });
  });

  it('states an approval as its row does, with the number as its place', async () => {
    expect(await approval('K990002', 'sources { locator statedAs source { slug trust } }')).toEqual({
      sources: [
        {
          locator: 'K990002',
          statedAs: 'Lumen Chest Triage; NORTHLIGHT IMAGING INC',
          source: { slug: 'fda-ai-enabled-devices', trust: 'PRIMARY' },
        },
      ],
    });
  });

  it('gives one product the approvals of both its numbers', async () => {
    const { product } = await askFor(
      store,
      '{ product(slug: "northlight-imaging-lumen-chest-triage") { approvals { totalCount nodes { number } } } }',
    );
    expect(product.approvals).toEqual({
      totalCount: 2,
      nodes: [{ number: 'K990001' }, { number: 'K990002' }],
    });
  });

  it('adds a new product to a company that the facts know under another spelling', async () => {
    expect(await approval('K990008', 'company { id name aliases }')).toEqual({
      company: { id: 'company:viz-ai', name: 'Viz.ai', aliases: ['Viz.ai, Inc.'] },
    });
  });

  it('keeps a known number one node, stated by both sources, with panel and code filled in', async () => {
    const known = await approval(
      'DEN180001',
      'id panel productCode decidedOn pathway product { id } sources { source { slug } statedAs }',
    );
    known.sources.sort((a: { source: { slug: string } }, b: { source: { slug: string } }) =>
      a.source.slug < b.source.slug ? -1 : 1,
    );
    expect(known).toEqual({
      id: 'approval:fda-den180001',
      panel: 'Ophthalmic',
      productCode: 'QZX',
      decidedOn: '2018-04-11',
      pathway: 'DE_NOVO',
      product: { id: 'product:digital-diagnostics-idx-dr' },
      sources: [
        {
          source: { slug: 'digital-diagnostics-fda-approves-marketing-of-device-that' },
          statedAs: null,
        },
        { source: { slug: 'fda-ai-enabled-devices' }, statedAs: 'IDx-DR; Digital Diagnostics, Inc.' },
      ],
    });
  });

  it('gives no approval a second node or a second product', async () => {
    const { graph } = await askFor(store, '{ graph { counts { key count } relations { key count } } }');
    expect(graph.counts).toContainEqual({ key: 'Approval', count: 309 });
    expect(graph.counts).toContainEqual({ key: 'Product', count: 231 });
    expect(graph.relations).toContainEqual({ key: 'APPROVES', count: 309 });
    expect(graph.relations).toContainEqual({ key: 'DEVELOPS', count: 231 });
  });

  it('finds a company by the name that the list prints', async () => {
    const { search } = await askFor(
      store,
      '{ search(text: "NORTHLIGHT IMAGING") { nodes { node { id } } } }',
    );
    expect(search.nodes[0]).toEqual({ node: { id: 'company:northlight-imaging' } });
  });

  it('changes nothing the second time, not even the data version', async () => {
    const asked = '{ graph { dataVersion relations { key count } sourceVersions { label importedAt } } }';
    const before = await askFor(store, asked);
    expect((await importFda(store, LIST)).counts).toEqual({
      Company: { created: 0, updated: 0, unchanged: 8 },
      Product: { created: 0, updated: 0, unchanged: 10 },
      Approval: { created: 0, updated: 0, unchanged: 12 },
      Target: { created: 0, updated: 0, unchanged: 6 },
    });
    expect(await askFor(store, asked)).toEqual(before);
  });

  it('does not disturb the facts, which stay unchanged when imported again', async () => {
    const { counts } = await importFacts(store, DATA);
    expect(counts.Approval).toEqual({ created: 0, updated: 0, unchanged: 298 });
    expect(counts.Company).toEqual({ created: 0, updated: 0, unchanged: 213 });
  });
});
