// A row that was refused takes with it the rows that depend on it, so that the graph never holds half a fact.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportReport } from '../../src/import/report.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { copyFolder, FIXTURES } from './data-folder.ts';

// The fixture's orphan product names a company that does not exist.
const CHANGE = {
  file: 'approval.csv',
  from: 'good-approval,G1,CE,CE,,,2021-08-16,good-product',
  to: 'good-approval,G1,CE,CE,,,2021-08-16,orphan-product',
};

describeOnEachEngine('import of an approval whose product is refused', (engine) => {
  let store: Store;
  let report: ImportReport;
  let folder: ReturnType<typeof copyFolder>;
  beforeAll(async () => {
    folder = copyFolder(`${FIXTURES}/bad-facts`, [CHANGE]);
    store = await engine.openEmpty();
    report = await importFacts(store, folder.path);
  });
  afterAll(async () => {
    folder.remove();
    await store.close();
  });

  it('reports the approval too', () => {
    expect(report.problems.filter(({ file, row }) => file === 'approval.csv' && row === 2)).toMatchObject([
      { column: 'product', value: 'orphan-product' },
    ]);
  });

  it('leaves no approval in the graph that has no product', async () => {
    const { data, errors } = await ask(store, '{ approvals { nodes { number product { name } } } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({ approvals: { nodes: [] } });
  });
});
