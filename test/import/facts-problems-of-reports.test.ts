// What the import says of bad rows in the files that hold what reports state: sectors, claims, accounts, deals.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportReport } from '../../src/import/report.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import type { Store } from '../../src/store/store.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { FIXTURES } from './data-folder.ts';

const DATE = 'must be a date such as 2021, 2021-08 or 2021-08-16';
const EMPTY = 'must not be empty';

describeOnEachEngine('import of reported facts with bad rows', (engine) => {
  let store: Store;
  let report: ImportReport;
  beforeAll(async () => {
    store = await engine.openEmpty();
    report = await importFacts(store, `${FIXTURES}/bad-facts`);
  });
  afterAll(() => store.close());
  const problemsOf = (file: string) =>
    report.problems
      .filter((problem) => problem.file === file)
      .map(({ row, column, value, rule }) => [row, column, value, rule]);

  it('reports departments and sectors: names, ends, phases, days and the tree', () => {
    expect(problemsOf('department.csv')).toEqual([[3, 'name', '', EMPTY]]);
    expect(problemsOf('sector.csv')).toEqual([
      [3, 'ends', 'PATIENT', 'must be one of PROVIDER, BUSINESS, CONSUMER'],
      [3, 'phase', 'MATURE', 'must be one of INNOVATION, COMMERCIAL_EXPLORATION, LARGE_SCALE'],
      [3, 'phase_as_of', '31/08/2021', 'must be a whole date such as 2021-08-16'],
      [4, 'parent', 'no-such-sector', 'names no Sector of this folder'],
      [4, 'departments', 'no-such-department', 'names no Department of this folder'],
    ]);
  });

  it('reports policies and statements', () => {
    expect(problemsOf('policy.csv')).toEqual([[3, 'issued_on', '2021-13', DATE]]);
    expect(problemsOf('statement.csv')).toEqual([
      [3, 'organs', 'spleen', 'names no Organ of this folder'],
      [3, 'sectors', 'no-such-sector', 'names no Sector of this folder'],
      [3, 'companies', 'no-such-company', 'names no Company of this folder'],
    ]);
  });

  it('reports claims, also a definition that nothing can be computed by', () => {
    expect(problemsOf('claim.csv')).toEqual([
      [
        3,
        'topic',
        'RUMOUR',
        'must be one of MARKET, APPROVALS, DATA, POLICY, DEMAND, PROCUREMENT, COMPANIES, MONEY, SECTORS, TRIALS',
      ],
      [3, 'value', '1,000', 'must be a plain number'],
      [
        3,
        'computed_by',
        'approvals:NMPA:CLASS_III:2021-02-30',
        'must be a definition that the graph can compute',
      ],
      [3, 'authority', 'EMA', 'must be one of NMPA, FDA, CE, MFDS, PMDA, OTHER'],
      [4, 'organs', 'spleen', 'names no Organ of this folder'],
      [4, 'modality', 'pet', 'names no Modality of this folder'],
      [4, 'drives', 'spleen', 'names no Organ of this folder'],
    ]);
  });

  it('reports accounts and listings', () => {
    expect(problemsOf('financial-figure.csv')).toEqual([
      [
        3,
        'metric',
        'PROFIT',
        'must be one of REVENUE, GROSS_MARGIN, RD_EXPENSE, SELLING_EXPENSE, NET_LOSS, OTHER',
      ],
      [3, 'period', '', EMPTY],
      [3, 'amount', '1 million', 'must be a plain number'],
      [3, 'currency', '$', 'must be an ISO 4217 code such as CNY'],
      [3, 'percent', '12%', 'must be a plain number'],
      [3, 'growth', 'up', 'must be a plain number'],
    ]);
    expect(problemsOf('listing.csv')).toEqual([
      [3, 'event', 'DELISTED', 'must be one of FILED, LISTED, WITHDRAWN, LAPSED'],
      [3, 'on', 'soon', DATE],
    ]);
  });

  it('reports deals and decisions of payers', () => {
    expect(problemsOf('deal.csv')).toEqual([
      [3, 'kind', 'MERGER', 'must be one of ACQUISITION, LICENCE, PARTNERSHIP'],
      [3, 'buyer', '', EMPTY],
      [3, 'upfront', '-1', 'must be a plain number in major units'],
      [4, 'buyer_company', 'no-such-buyer', 'names no Company of this folder'],
      [4, 'target', 'no-such-company', 'names no Company of this folder'],
    ]);
    expect(problemsOf('reimbursement.csv')).toEqual([
      [3, 'scheme', '', EMPTY],
      [3, 'country', 'USA', 'must be an ISO 3166 code such as CN'],
      [3, 'amount', 'free', 'must be a plain number in major units'],
      [4, 'product', 'orphan-product', 'names no Product of this folder'],
      [4, 'company', 'no-such-company', 'names no Company of this folder'],
      [4, 'organs', 'spleen', 'names no Organ of this folder'],
    ]);
  });
});
