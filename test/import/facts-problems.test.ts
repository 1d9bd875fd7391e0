// Facts with bad rows (test/fixtures/bad-facts): every problem in full, and the good rows in the graph.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { printProblem } from '../../src/import/problem.ts';
import type { ImportReport } from '../../src/import/report.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { copyFolder, FIXTURES } from './data-folder.ts';

const FOLDER = `${FIXTURES}/bad-facts`;
const CORRECT = 'Correct the cell and import the file again.';
const ADD = 'Add it to the file of that kind, or correct the slug.';
const ONE = { created: 1, updated: 0, unchanged: 0 };

describeOnEachEngine('import of facts with bad rows', (engine) => {
  let store: Store;
  let report: ImportReport;
  beforeAll(async () => {
    store = await engine.openEmpty();
    report = await importFacts(store, FOLDER);
  });
  afterAll(() => store.close());
  const problemsOf = (file: string) =>
    report.problems
      .filter((problem) => problem.file === file)
      .map(({ row, column, value, rule, remedy }) => [row, column, value, rule, remedy]);

  it('reports a slug, a web address and an enum, two of them in one row', () => {
    expect(problemsOf('sources.csv')).toEqual([
      [3, 'slug', 'Bad Slug', 'must be a slug: lower-case words joined by hyphens', CORRECT],
      [4, 'url', 'example dot org', 'must be an absolute web address', CORRECT],
      [4, 'trust', 'rumour', 'must be one of primary, press, secondary', CORRECT],
    ]);
  });

  it('reports the line in the file, although an earlier row fills two lines', () => {
    expect(problemsOf('company.csv')).toEqual([
      [4, 'country', 'USA', 'must be an ISO 3166 code such as CN', CORRECT],
      [5, 'sources', '', 'must name sources as "slug @ locator = what it says", not ""', CORRECT],
    ]);
  });

  it('reports a citation that names no source slug', () => {
    expect(problemsOf('investor.csv')).toEqual([
      [
        3,
        'sources',
        'page 3 of the report',
        'must name sources as "slug @ locator = what it says", not "page 3 of the report"',
        CORRECT,
      ],
    ]);
  });

  it('reports each dangling reference, in lists and citations too', () => {
    expect(problemsOf('organ.csv')).toEqual([
      [3, 'parent', 'no-such-organ', 'names no Organ of this folder', ADD],
    ]);
    expect(problemsOf('product.csv')).toEqual([
      [3, 'company', 'no-such-company', 'names no Company of this folder', ADD],
      [3, 'targets', 'spleen', 'names no Organ of this folder', ADD],
      [3, 'sources', 'lost-source', 'names no Source of this folder', ADD],
    ]);
  });

  it('reports dates, numbers and currencies', () => {
    expect(problemsOf('approval.csv')).toEqual([
      [3, 'authority', 'EMA', 'must be one of NMPA, FDA, CE, MFDS, PMDA, OTHER', CORRECT],
      [3, 'decided_on', '16/08/2021', 'must be a date such as 2021, 2021-08 or 2021-08-16', CORRECT],
    ]);
    expect(problemsOf('funding-round.csv')).toEqual([
      [3, 'announced_on', '2021-02-30', 'must be a date such as 2021, 2021-08 or 2021-08-16', CORRECT],
      [3, 'amount', '1,000,000', 'must be a plain number in major units', CORRECT],
      [3, 'currency', 'usd', 'must be an ISO 4217 code such as CNY', CORRECT],
      [4, 'leads', 'no-such-fund', 'names no Investor of this folder', ADD],
    ]);
  });

  it('reports an empty name and the values of the other enums', () => {
    expect(problemsOf('modality.csv')).toEqual([[3, 'name', '', 'must not be empty', CORRECT]]);
    expect(problemsOf('hospital.csv')).toEqual([
      [
        3,
        'level',
        'GRADE_9',
        'must be one of GRADE_3A, GRADE_3, GRADE_2, PRIMARY, REGIONAL_CENTRE, ACADEMIC, GOVERNMENT, OTHER',
        CORRECT,
      ],
    ]);
    expect(problemsOf('procurement.csv')).toEqual([
      [3, 'stage', 'BOUGHT', 'must be one of NOTICE, BUDGET, AWARD, DEPLOYMENT, TRIAL_SITE, OTHER', CORRECT],
    ]);
  });

  it('reports 55 problems in 26 rows, and keeps those rows as they stand in their file', () => {
    expect(report.problems).toHaveLength(55);
    expect(report.rejected).toHaveLength(26);
    expect(report.rejected).toContainEqual({
      file: 'funding-round.csv',
      header: 'slug,company,kind,series,announced_on,amount,currency,leads,investors,sources,caveat',
      raw: 'bad-round,good-co,ROUND,B,2021-02-30,"1,000,000",usd,,good-fund,good-source,',
    });
  });

  it('prints a problem as one line', () => {
    const [first] = report.problems;
    expect(first && printProblem(first)).toBe(
      'sources.csv, line 3, slug: "Bad Slug" must be a slug: lower-case words joined by hyphens. Correct the cell and import the file again.',
    );
  });

  it('writes the good row of every file', async () => {
    expect(report.counts).toEqual({
      Source: ONE,
      Organ: ONE,
      Modality: ONE,
      Department: ONE,
      Sector: ONE,
      Company: ONE,
      Investor: ONE,
      Hospital: ONE,
      Product: ONE,
      Approval: ONE,
      FundingRound: ONE,
      Procurement: ONE,
      Policy: ONE,
      Claim: ONE,
      Statement: ONE,
      FinancialFigure: ONE,
      Listing: ONE,
      Deal: ONE,
      Reimbursement: ONE,
    });
    const { product } = await askFor(
      store,
      '{ product(slug: "good-product") { name company { name caveat fundingRounds { nodes { id } } } targets { organ { nameZh } } } }',
    );
    expect(product).toEqual({
      name: 'Good Product',
      company: {
        name: 'Good Co',
        caveat: 'A caveat over\ntwo lines.',
        fundingRounds: { nodes: [{ id: 'funding-round:good-round' }] },
      },
      targets: [{ organ: { nameZh: '心脏' } }],
    });
  });

  it('does not take the folder for loaded, so that the next start says so', async () => {
    const [state] = await store.read('graph/state', {});
    expect(state?.factsDigest).toBeNull();
  });

  it('refuses a slug that stands twice in a file, and names the line of the first', async () => {
    const folder = copyFolder(FOLDER, [
      { file: 'modality.csv', from: 'mr,,MR', to: 'ct,Computed tomography,CT' },
    ]);
    const { problems } = await importFacts(store, folder.path);
    folder.remove();
    expect(problems.filter(({ file }) => file === 'modality.csv')).toMatchObject([
      { row: 3, column: 'slug', value: 'ct', rule: 'stands on line 2 already' },
    ]);
  });

  it('refuses a row with more cells than the header, as an unquoted comma makes it', async () => {
    const folder = copyFolder(FOLDER, [
      { file: 'modality.csv', from: 'mr,,MR', to: 'mr,Magnetic, resonance,MR' },
    ]);
    const { problems } = await importFacts(store, folder.path);
    folder.remove();
    expect(problems.filter(({ file }) => file === 'modality.csv')).toMatchObject([{ row: 3 }]);
  });
});
