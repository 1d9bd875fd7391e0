// Workbooks that are damaged, or hold what no list holds.
import { zipSync } from 'fflate';
import { asXlsx, HEADER, zipWorkbook } from '../forms.ts';
import { ALL_COLUMNS, CORRECT, encode, LACKS, type MalformedFile, OTHER_ROW, ROW } from './case.ts';

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
/** A row of text, with other cells where they are given. */
const row = (at: number, cells: string[], others: Record<string, string> = {}) =>
  `<row r="${at}">${cells.map((value, index) => others['ABCDEF'[index] ?? ''] ?? text(`${'ABCDEF'[index]}${at}`, value)).join('')}</row>`;
const sheet = (data: string, before = '', after = '') =>
  zipWorkbook(`<?xml version="1.0"?>${before}<worksheet ${NAMESPACE}>${data}${after}</worksheet>`);
const rows = (...inner: string[]) => sheet(`<sheetData>${[row(1, HEADER), ...inner].join('')}</sheetData>`);
/** A good row and one with this cell. */
const withCell = (ref: 'A' | 'B' | 'C', cell: string) => () =>
  rows(row(2, ROW), row(3, OTHER_ROW, { [ref]: cell }));
const whole = () => asXlsx([ROW, OTHER_ROW]);

const unreadable = (why: string) => ` is no readable workbook (${why}). Save it again as XLSX or CSV.`;
const NO_RELATIONS = unreadable('"xl/_rels/workbook.xml.rels" file not found inside the .xlsx file');
const CUT = unreadable('invalid zip data');
const NO_NUMBER = `, row 3, Submission Number: "" must be a submission number: K, DEN or P and six digits. ${CORRECT}`;
const FIRST = ['K239901'];
const BOTH = ['K239901', 'K239902'];

/** Cut after a share of its bytes. */
const cut = (share: number): MalformedFile => ({
  title: `a workbook cut after ${share * 100} % of its bytes`,
  bytes: () => whole().slice(0, Math.floor(whole().length * share)),
  refused: CUT,
});

export const WORKBOOK_FILES: MalformedFile[] = [
  { title: 'the first bytes of a workbook', bytes: () => whole().slice(0, 4), refused: CUT },
  ...[0.01, 0.05, 0.1, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99].map(cut),
  {
    title: 'a workbook with damaged bytes',
    bytes: () => whole().fill(0, 900, 1_000),
    refused: unreadable('unexpected EOF'),
  },
  {
    title: 'a text document',
    bytes: () => zipSync({ '[Content_Types].xml': encode('<Types/>'), 'word/document.xml': encode('<w/>') }),
    refused: NO_RELATIONS,
  },
  {
    title: 'a workbook without its list of sheets',
    bytes: () => zipSync({ 'xl/worksheets/sheet1.xml': encode('<worksheet/>') }),
    refused: NO_RELATIONS,
  },
  {
    title: 'a sheet that is no XML',
    bytes: () => zipWorkbook('<worksheet><sheetData><row>'),
    refused: unreadable('unexpected end of file'),
  },
  {
    title: 'a sheet without a table',
    bytes: () => sheet(''),
    refused: unreadable('its first sheet is not as workbooks are'),
  },
  {
    title: 'an empty sheet',
    bytes: () => sheet('<sheetData/>'),
    refused: ' is empty. It needs column names and rows.',
  },
  {
    title: 'a sheet of column names',
    bytes: () => rows(),
    refused: ' has column names and no row below them. Check that it is the whole file.',
  },
  {
    title: 'a sheet with a title in merged cells',
    bytes: () =>
      sheet(
        `<sheetData>${row(1, ['AI-enabled devices'])}${row(2, HEADER)}${row(3, ROW)}</sheetData>`,
        '',
        '<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>',
      ),
    refused: LACKS(ALL_COLUMNS, 'AI-enabled devices'),
  },
  {
    title: 'a sheet with a column twice',
    bytes: () => asXlsx([ROW], HEADER.with(4, 'Device')),
    refused: ' has the column Device twice. Remove or rename one.',
  },
  {
    title: 'a sheet without a column',
    bytes: () => asXlsx([ROW], HEADER.with(3, 'Maker')),
    refused: LACKS('Company', HEADER.with(3, 'Maker').join(', ')),
  },
  {
    title: 'a string that the workbook lacks',
    bytes: withCell('C', '<c r="C3" t="s"><v>7</v></c>'),
    refused: unreadable('<c/> at row 3, col 3: VALUE_INVALID'),
  },
  {
    title: 'a cell at the farthest corner',
    bytes: () => rows(row(2, ROW), '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    refused: ' has a cell in row 1048576 or column 16384, far outside any list. Remove what stands there.',
  },
  {
    title: 'a sheet of spaces without end',
    bytes: () => sheet('<sheetData/>', '', ' '.repeat(40e6)),
    refused: ' unpacks to more than 32 MB. Check that it is the right file.',
  },
  {
    title: 'a formula without its value',
    bytes: withCell('B', '<c r="B3"><f>HYPERLINK("x","K239902")</f></c>'),
    problems: [NO_NUMBER],
    written: FIRST,
  },
  {
    title: 'a formula that failed',
    bytes: withCell('B', '<c r="B3" t="e"><v>#REF!</v></c>'),
    problems: [NO_NUMBER],
    written: FIRST,
  },
  {
    title: 'a day as a bare number',
    bytes: withCell('A', '<c r="A3"><v>45565</v></c>'),
    problems: [`, row 3, Date of Final Decision: "45565" must be a date as MM/DD/YYYY. ${CORRECT}`],
    written: FIRST,
  },
  {
    title: 'a cell of a million characters',
    bytes: withCell('C', text('C3', 'x'.repeat(1_100_000))),
    problems: [`, row 3, Device: "${'x'.repeat(57)}..." must have at most 2,000 characters. ${CORRECT}`],
    written: FIRST,
  },
  {
    title: 'blank rows between rows',
    bytes: () => rows(row(2, ROW), row(7, OTHER_ROW)),
    problems: [],
    written: BOTH,
  },
  {
    title: 'a wrong row after blank ones',
    bytes: () => rows(row(2, ROW), row(7, OTHER_ROW.with(5, 'x'))),
    problems: [`, row 7, Primary Product Code: "x" must be a product code of three capitals. ${CORRECT}`],
    written: FIRST,
  },
];
