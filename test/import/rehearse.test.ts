// A dry run: what it shows and counts is what the import then does, and nothing of it stays.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Change, findChanges } from '../../src/import/changes.ts';
import { rehearse } from '../../src/import/rehearse.ts';
import type { ImportReport } from '../../src/import/report.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import type { Store } from '../../src/store/store.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { copyFolder, DATA, FIXTURES } from './data-folder.ts';
import { fingerprint } from './fingerprint.ts';

const LIST = `${FIXTURES}/fda/devices.csv`;
const CORRECTED = `${FIXTURES}/fda/devices-corrected.csv`;
const now = () => new Date('2026-01-31T09:30:00Z');
const ROUND = { file: 'funding-round.csv', from: 'vensana-capital|lrv-health|', to: 'vensana-capital|' };
const NAME = {
  file: 'company.csv',
  from: 'infervision,Infervision,',
  to: 'infervision,Infervision Medical,',
};

describeOnEachEngine('a dry run', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.openEmpty();
  });
  afterEach(() => store.close());

  async function dryRun(work: (graph: Store) => Promise<ImportReport>) {
    return rehearse(store, async (graph) => {
      const { counts, removed } = await work(graph);
      const changes: Change[] = [];
      for await (const change of findChanges(store, graph)) changes.push(change);
      return { counts, removed, changes };
    });
  }

  it('leaves an empty graph empty, though it counts the facts and a list that finds its companies there', async () => {
    const before = await fingerprint(store);
    const work = async (graph: Store) => {
      await importFacts(graph, DATA);
      return importFda(graph, LIST, { now });
    };
    const dry = await dryRun(work);
    expect(await fingerprint(store)).toBe(before);
    expect(dry.counts.Company).toEqual({ created: 6, updated: 2, unchanged: 0 });
    expect(dry.changes.filter(({ what }) => what !== 'created')).toEqual([]);
    expect(dry.changes.filter(({ kind }) => kind === 'SourceVersion')).toMatchObject([
      {
        id: 'source-version:fda-ai-enabled-devices:2024-09',
        properties: { recordCount: { before: null, after: 12 }, rejectedCount: { before: null, after: 0 } },
      },
    ]);
    expect((await work(store)).counts).toEqual(dry.counts);
  }, 120_000);

  it('tells of facts the property, and the link, that a changed row changes, and nothing else', async () => {
    await importFacts(store, DATA);
    const folder = copyFolder(DATA, [ROUND, NAME]);
    const before = await fingerprint(store);
    const dry = await dryRun((graph) => importFacts(graph, folder.path));
    expect(await fingerprint(store)).toBe(before);
    expect(dry.changes).toEqual([
      {
        kind: 'Company',
        id: 'company:infervision',
        what: 'updated',
        properties: { name: { before: 'Infervision', after: 'Infervision Medical' } },
        added: [],
        removed: [],
      },
      {
        kind: 'Investor',
        id: 'investor:lrv-health',
        what: 'updated',
        properties: {},
        added: [],
        removed: [{ type: 'INVESTED_IN', target: 'funding-round:cleerly-b-2021-06', props: { lead: false } }],
      },
    ]);
    expect(dry.counts.Company?.updated).toBe(1);
    expect(dry.counts.FundingRound?.updated).toBe(1);
    expect((await importFacts(store, folder.path)).counts).toEqual(dry.counts);
    folder.remove();
  }, 120_000);

  it('tells of a list the same counts as the import, for a first edition, its correction and a repetition', async () => {
    await importFacts(store, DATA);
    const seen: unknown[] = [];
    for (const path of [LIST, CORRECTED, CORRECTED]) {
      const before = await fingerprint(store);
      const dry = await dryRun((graph) => importFda(graph, path, { now, edition: '2024-09' }));
      expect(await fingerprint(store)).toBe(before);
      const real = await importFda(store, path, { now, edition: '2024-09' });
      expect([real.counts, real.removed]).toEqual([dry.counts, dry.removed]);
      seen.push([dry.changes.length, dry.removed?.Approval]);
    }
    expect(seen).toEqual([
      [32, undefined],
      [3, 1],
      [0, undefined],
    ]);
  }, 120_000);
});
