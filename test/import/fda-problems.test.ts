// Bad rows of an FDA list, and files that are no such list.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.ts';
import type { ImportReport } from '../../src/import/report.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { FIXTURES, temporaryFile } from './data-folder.ts';

const LIST = `${FIXTURES}/fda/bad-rows.csv`;
const HEADER = 'Date of Final Decision,Submission Number,Device,Company,Panel (Lead),Primary Product Code';
const CORRECT = 'Correct the cell and import the file again.';
const DATE = 'Date of Final Decision';
const NUMBER = 'Submission Number';

describeOnEachEngine('import of an FDA list with bad rows', (engine) => {
  let store: Store;
  let report: ImportReport;
  beforeAll(async () => {
    store = await engine.openEmpty();
    report = await importFda(store, LIST);
  });
  afterAll(() => store.close());
  const problemsOf = (value: string) =>
    report.problems
      .filter((problem) => problem.value === value)
      .map(({ file, row, column, rule, remedy }) => [file, row, column, rule, remedy]);
  const messageOf = async (name: string, content: string | Uint8Array) => {
    const file = temporaryFile(name, content);
    const error = await importFda(store, file.path).catch((thrown: unknown) => thrown);
    file.remove();
    if (!(error instanceof KnownError)) throw new Error(`no KnownError but ${error}`);
    expect(error.code).toBe('UNREADABLE_DATA');
    expect(error.message).not.toContain('\n');
    return error.message;
  };

  it('reports a date that does not exist', () => {
    expect(problemsOf('13/45/2024')).toEqual([
      ['bad-rows.csv', 3, DATE, 'must be a date as MM/DD/YYYY', CORRECT],
    ]);
  });

  it('reports a wrong number', () => {
    expect(problemsOf('X12345')).toEqual([
      ['bad-rows.csv', 4, NUMBER, 'must be a submission number: K, DEN or P and six digits', CORRECT],
    ]);
  });

  it('reports an empty device', () => {
    expect(problemsOf('')).toEqual([['bad-rows.csv', 5, 'Device', 'must not be empty', CORRECT]]);
  });

  it('reports a repeated number with the line of the first', () => {
    expect(problemsOf('K990101')).toEqual([
      ['bad-rows.csv', 6, NUMBER, 'stands on line 2 already', 'Remove the row that is wrong.'],
    ]);
  });

  it('reports all three problems of one row', () => {
    expect(
      report.problems.filter(({ row }) => row === 7).map(({ column, value }) => [column, value]),
    ).toEqual([
      [DATE, '2024-09-01'],
      [NUMBER, 'K99'],
      ['Primary Product Code', 'qza'],
    ]);
  });

  it('counts lines as an editor does, also after a cell of two lines', () => {
    expect(problemsOf('02/30/2024')).toEqual([
      ['bad-rows.csv', 10, DATE, 'must be a date as MM/DD/YYYY', CORRECT],
    ]);
  });

  it('rejects each bad row once, as it stands in the file, under the header', () => {
    expect(report.rejected.map(({ file, header, raw }) => [file, header, raw]).sort()).toEqual([
      ['bad-rows.csv', HEADER, '02/30/2024,K990105,After Two Lines,Good Maker Inc.,Radiology,QZA'],
      ['bad-rows.csv', HEADER, '08/01/2024,K990101,Repeated,Good Maker Inc.,Radiology,QZA'],
      ['bad-rows.csv', HEADER, '09/01/2024,K990103,,Good Maker Inc.,Radiology,QZA'],
      ['bad-rows.csv', HEADER, '09/01/2024,X12345,Wrong Number,Good Maker Inc.,Radiology,QZA'],
      ['bad-rows.csv', HEADER, '13/45/2024,K990102,Wrong Date,Good Maker Inc.,Radiology,QZA'],
      ['bad-rows.csv', HEADER, '2024-09-01,K99,"Three, in one row",Good Maker Inc.,Radiology,qza'],
    ]);
  });

  it('writes the good rows, and of a repeated number the first', async () => {
    expect(report.counts.Approval).toEqual({ created: 2, updated: 0, unchanged: 0 });
    expect(await askFor(store, '{ approvals { nodes { number product { name } } } }')).toEqual({
      approvals: {
        nodes: [
          { number: 'K990101', product: { name: 'Good One' } },
          { number: 'K990104', product: { name: 'Two Lines' } },
        ],
      },
    });
  });

  it('tells in the edition how many rows were rejected, and how many still are once some are mended', async () => {
    const counts = async () =>
      (await askFor(store, '{ graph { sourceVersions { label recordCount rejectedCount } } }')).graph
        .sourceVersions;
    expect(await counts()).toEqual([{ label: '2024-09', recordCount: 2, rejectedCount: 6 }]);
    const mended = temporaryFile(
      'mended.csv',
      `${HEADER}\n09/01/2024,K990102,Right Date,Good Maker Inc.,Radiology,QZA\n09/01/2024,X1,Wrong,Good Maker Inc.,Radiology,QZA\n`,
    );
    await importFda(store, mended.path, { add: true });
    expect(await counts()).toEqual([{ label: '2024-09', recordCount: 3, rejectedCount: 6 }]);
    mended.remove();
    await importFda(store, LIST);
    expect(await counts()).toEqual([{ label: '2024-09', recordCount: 2, rejectedCount: 6 }]);
  });

  it('names the columns that a file of another kind lacks', async () => {
    expect(await messageOf('other.csv', 'Date of Final Decision,Number,Device\n01/02/2024,K990001,X\n')).toBe(
      'other.csv lacks the column Submission Number, Company, Panel (Lead), Primary Product Code. It has: Date of Final Decision, Number, Device. Name the columns so in its first row, or check that it is the right file.',
    );
  });

  it('refuses a cell of more than a megabyte in one sentence', async () => {
    const huge = `${HEADER}\r\n01/02/2024,K990001,"${'x'.repeat(1_100_000)}",Maker,Radiology,QZA\r\n`;
    const message = await messageOf('huge.csv', huge);
    expect(message).toMatch(/^huge\.csv is no readable CSV: /);
    expect(message.length).toBeLessThan(300);
  });

  it('refuses text that is not UTF-8', async () => {
    expect(await messageOf('latin.csv', Buffer.from(`${HEADER}\r\nM\xfcller`, 'latin1'))).toBe(
      'latin.csv is not UTF-8 text on line 2. Save it again as CSV (UTF-8).',
    );
  });
});
