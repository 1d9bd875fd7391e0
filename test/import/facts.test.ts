// The bundled data/: that it loads whole, and that loading it again costs and changes nothing.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportReport } from '../../src/import/report.ts';
import { digestFacts, importFacts } from '../../src/import/sources/facts.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { DATA } from './data-folder.ts';

describeOnEachEngine('import of the bundled facts', (engine) => {
  let store: Store;
  let first: ImportReport;
  beforeAll(async () => {
    store = await engine.openEmpty();
    first = await importFacts(store, DATA);
  });
  afterAll(() => store.close());

  it('writes every row of every file and finds no problem', () => {
    expect(first.problems).toEqual([]);
    expect(first.rejected).toEqual([]);
    expect(first.counts).toEqual({
      Source: { created: 758, updated: 0, unchanged: 0 },
      Organ: { created: 54, updated: 0, unchanged: 0 },
      Modality: { created: 22, updated: 0, unchanged: 0 },
      Department: { created: 5, updated: 0, unchanged: 0 },
      Sector: { created: 28, updated: 0, unchanged: 0 },
      Company: { created: 213, updated: 0, unchanged: 0 },
      Investor: { created: 365, updated: 0, unchanged: 0 },
      Hospital: { created: 167, updated: 0, unchanged: 0 },
      Product: { created: 221, updated: 0, unchanged: 0 },
      Approval: { created: 298, updated: 0, unchanged: 0 },
      FundingRound: { created: 235, updated: 0, unchanged: 0 },
      Procurement: { created: 163, updated: 0, unchanged: 0 },
      Policy: { created: 55, updated: 0, unchanged: 0 },
      Claim: { created: 76, updated: 0, unchanged: 0 },
      Statement: { created: 36, updated: 0, unchanged: 0 },
      FinancialFigure: { created: 246, updated: 0, unchanged: 0 },
      Listing: { created: 28, updated: 0, unchanged: 0 },
      Deal: { created: 40, updated: 0, unchanged: 0 },
      Reimbursement: { created: 28, updated: 0, unchanged: 0 },
    });
  });

  it('leaves as many nodes of each kind in the graph as there are rows, and the authorities they name', async () => {
    const { graph } = await askFor(store, '{ graph { counts { key count } } }');
    const counts = graph.counts.map(({ key, count }: { key: string; count: number }) => [key, count]);
    expect(Object.fromEntries(counts)).toEqual({
      Approval: 298,
      Authority: 9,
      Claim: 76,
      Company: 213,
      Deal: 40,
      Department: 5,
      FinancialFigure: 246,
      FundingRound: 235,
      Hospital: 167,
      Investor: 365,
      Listing: 28,
      Modality: 22,
      Organ: 54,
      Policy: 55,
      Procurement: 163,
      Product: 221,
      Reimbursement: 28,
      Sector: 28,
      Source: 758,
      Statement: 36,
    });
  });

  it('links each approval to a product and an authority, each product to a maker, each round to a company', async () => {
    const { graph } = await askFor(store, '{ graph { relations { key count } } }');
    const counts = graph.relations.map(({ key, count }: { key: string; count: number }) => [key, count]);
    expect(Object.fromEntries(counts)).toMatchObject({
      APPROVES: 298,
      DEVELOPS: 221,
      GRANTED_BY: 298,
      INVESTED_IN: 529,
      // 53 of organs, 14 of sectors.
      PART_OF: 67,
      RAISED: 235,
      TARGETS: 238,
    });
  });

  it('remembers the digest of the folder', async () => {
    const [state] = await store.read('graph/state', {});
    expect(state?.factsDigest).toBe(digestFacts(DATA));
  });

  it('changes nothing the second time, not even the data version', async () => {
    const before = await askFor(store, '{ graph { dataVersion } }');
    const { counts, problems } = await importFacts(store, DATA);
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
      Product: { created: 0, updated: 0, unchanged: 221 },
      Approval: { created: 0, updated: 0, unchanged: 298 },
      FundingRound: { created: 0, updated: 0, unchanged: 235 },
      Procurement: { created: 0, updated: 0, unchanged: 163 },
      Policy: { created: 0, updated: 0, unchanged: 55 },
      Claim: { created: 0, updated: 0, unchanged: 76 },
      Statement: { created: 0, updated: 0, unchanged: 36 },
      FinancialFigure: { created: 0, updated: 0, unchanged: 246 },
      Listing: { created: 0, updated: 0, unchanged: 28 },
      Deal: { created: 0, updated: 0, unchanged: 40 },
      Reimbursement: { created: 0, updated: 0, unchanged: 28 },
    });
    expect(await askFor(store, '{ graph { dataVersion } }')).toEqual(before);
  });
});
