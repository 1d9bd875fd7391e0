// Companies of a list that are judged one, or two: what follows, and how it is undone.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Judgement } from '../../src/import/identity/judgements.ts';
import { relist } from '../../src/import/relist.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { temporaryFile } from './data-folder.ts';
import { fingerprint } from './fingerprint.ts';

const HEADER = 'Date of Final Decision,Submission Number,Device,Company,Panel (Lead),Primary Product Code';
const OLDER = [
  '05/01/2023,K990001,Beatscan,"Halcyon, Inc.",Cardiovascular,QZA',
  '04/01/2023,K990002,Gaitview,"Halcyon, Inc.",Neurology,QZB',
];
const NEWER = [
  '09/15/2024,K990003,Beatscan,"Halcyon Health, Inc.",Cardiovascular,QZA',
  '08/15/2024,K990004,Lungview,Lyrebird Al Ltd.,Radiology,QZC',
  '07/15/2024,K990005,Lungview,"Lyrebird AI, Inc.",Radiology,QZC',
  '06/15/2024,K990006,Lensmark,Quarrel Optics GmbH,Ophthalmic,QZD',
  OLDER[0] ?? '',
];

const judge = (a: string, b: string, verdict: Judgement['verdict']): Judgement => ({
  a,
  b,
  verdict,
  reason: 'for the test',
  decided_on: '2026-01-31',
  decided_by: 'test',
});
const ONE = [judge('Halcyon Health, Inc.', 'HALCYON INC', 'same')];

describeOnEachEngine('companies judged the same or different', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.openEmpty();
  });
  afterEach(() => store.close());

  async function list(rows: string[], judgements: Judgement[] = []): Promise<void> {
    const file = temporaryFile('list.csv', [HEADER, ...rows, ''].join('\n'));
    const now = () => new Date('2026-01-02T03:04:05Z');
    await importFda(store, file.path, { judgements, now }).finally(file.remove);
  }
  const both = async (judgements: Judgement[] = []) => {
    await list(OLDER, judgements);
    await list(NEWER, judgements);
  };
  const slugs = async () => {
    const { companies } = await askFor(store, '{ companies { nodes { slug } } }');
    return companies.nodes.map(({ slug }: { slug: string }) => slug);
  };

  it('keeps apart what is only somewhat alike, and joins what only a misread letter tells apart', async () => {
    await both();
    expect(await slugs()).toEqual(['halcyon-health', 'halcyon', 'lyrebird-ai', 'quarrel-optics']);
    expect(await askFor(store, '{ company(slug: "lyrebird-al") { slug aliases formerSlugs } }')).toEqual({
      company: { slug: 'lyrebird-ai', aliases: ['Lyrebird Al Ltd.'], formerSlugs: ['lyrebird-al'] },
    });
  });

  it('gives the merged company under every former slug and id, with the products of all parts', async () => {
    await both(ONE);
    const { company, node, nodes, approvals } = await askFor(
      store,
      `{ company(slug: "halcyon") { id name aliases formerSlugs products { nodes { slug approvals { totalCount } } } }
         node(id: "company:halcyon") { id }
         nodes(ids: ["company:halcyon", "product:halcyon-gaitview", "company:nobody"]) { id }
         approvals(filter: { company: ["halcyon"] }) { totalCount } }`,
    );
    expect(company).toEqual({
      id: 'company:halcyon-health',
      name: 'Halcyon Health, Inc.',
      aliases: ['Halcyon, Inc.'],
      formerSlugs: ['halcyon'],
      products: {
        nodes: [
          { slug: 'halcyon-health-beatscan', approvals: { totalCount: 2 } },
          { slug: 'halcyon-health-gaitview', approvals: { totalCount: 1 } },
        ],
      },
    });
    expect(node).toEqual({ id: 'company:halcyon-health' });
    expect(nodes).toEqual([
      { id: 'company:halcyon-health' },
      { id: 'product:halcyon-health-gaitview' },
      null,
    ]);
    expect(approvals).toEqual({ totalCount: 3 });
    expect(await slugs()).toEqual(['halcyon-health', 'lyrebird-ai', 'quarrel-optics']);
  });

  it('is the very graph of before once the judgement is taken back', async () => {
    await both();
    const apart = await fingerprint(store);
    await list(NEWER, ONE);
    const merged = await fingerprint(store);
    expect(merged).not.toBe(apart);
    await list(NEWER);
    expect(await fingerprint(store)).toBe(apart);
    await relist(store, ONE);
    expect(await fingerprint(store)).toBe(merged);
    await list(NEWER);
    expect(await fingerprint(store)).toBe(apart);
    await list(NEWER, ONE);
    await relist(store, []);
    expect(await fingerprint(store)).toBe(apart);
  });

  it('stays merged when an edition is imported again, and then changes nothing', async () => {
    await both(ONE);
    const merged = await fingerprint(store);
    const { graph } = await askFor(store, '{ graph { dataVersion } }');
    await list(NEWER, ONE);
    await relist(store, ONE);
    expect(await fingerprint(store)).toBe(merged);
    expect(await askFor(store, '{ graph { dataVersion } }')).toEqual({ graph });
  });

  it('merges what only an earlier edition lists', async () => {
    await both();
    await list(NEWER, ONE);
    expect(
      await askFor(store, '{ approval(number: "K990002") { company { slug } product { slug } } }'),
    ).toEqual({
      approval: { company: { slug: 'halcyon-health' }, product: { slug: 'halcyon-health-gaitview' } },
    });
  });

  it('keeps apart two names that are judged different, however alike', async () => {
    await both([judge('Lyrebird Al Ltd.', 'Lyrebird AI, Inc.', 'different')]);
    expect(await slugs()).toEqual([
      'halcyon-health',
      'halcyon',
      'lyrebird-ai',
      'lyrebird-al',
      'quarrel-optics',
    ]);
    await both([judge('Halcyon, Inc.', 'Halcyon Ltd.', 'different')]);
    await list(
      [...NEWER, '06/16/2024,K990007,Dosewise,Halcyon Ltd.,Radiology,QZE'],
      [judge('Halcyon, Inc.', 'Halcyon Ltd.', 'different')],
    );
    expect(await slugs()).toEqual([
      'halcyon-health',
      'halcyon',
      'halcyon-2',
      'lyrebird-ai',
      'quarrel-optics',
    ]);
  });

  it('calls a company as the judgement does where no source prints that name', async () => {
    await both([
      judge('Halcyon Group', 'Halcyon, Inc.', 'same'),
      judge('Halcyon Group', 'Halcyon Health, Inc.', 'same'),
    ]);
    const { company } = await askFor(store, '{ company(slug: "halcyon-group") { name formerSlugs } }');
    expect(company).toEqual({ name: 'Halcyon Group', formerSlugs: ['halcyon', 'halcyon-health'] });
  });

  it('refuses judgements that contradict each other, and names both names', async () => {
    await expect(both([...ONE, judge('Halcyon Health Inc', 'Halcyon, Inc.', 'different')])).rejects.toThrow(
      '"Halcyon Health, Inc." and "HALCYON INC" are judged the same, and other rows keep them apart',
    );
  });
});
