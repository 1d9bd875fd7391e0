// CSV whose rows, columns or quotes are not as they should be.
import {
  ALL_COLUMNS,
  ALSO_GOOD,
  encode,
  GOOD,
  HEAD,
  LACKS,
  LIST,
  lines,
  type MalformedFile,
  NO_CSV,
} from './case.ts';

const EMPTY = ' is empty. It needs a line of column names.';
const NO_ROWS = ' has column names and no row below them. Check that it is the whole file.';
const parted = (by: string) => ({
  bytes: () => encode(LIST.replaceAll(',', by)),
  refused: ` lacks the column ${ALL_COLUMNS}. It has: ${HEAD.replaceAll(',', by)}. Save it again as CSV with commas between its cells.`,
});
const unclosed = (line: number) => NO_CSV(`a quote on line ${line} is never closed`);
const AGAIN = [
  'Date of Final Decision: "Date of Final Decision" must be a date as MM/DD/YYYY',
  'Submission Number: "Submission Number" must be a submission number: K, DEN or P and six digits',
  'Primary Product Code: "Primary Product Code" must be a product code of three capitals',
].map((what) => `, line 3, ${what}. Correct the cell and import the file again.`);
const short = (value: string, cells: number) =>
  `, line 3, Primary Product Code: "${value}" ends a row of ${cells} cells under 6 columns. Give the row all its cells, or remove it, and import the file again.`;
const long = (value: string, cells: number) =>
  `, line 3, Primary Product Code: "${value}" ends a row of ${cells} cells under 6 columns. Put quotes around a cell that holds a comma, and import the file again.`;
/** Two rows of which the second is at fault. */
const second = (row: string) => () => encode(`${HEAD}\r\n${GOOD}\r\n${row}`);
const FIRST = ['K239901'];

export const CSV_FILES: MalformedFile[] = [
  { title: 'nothing', bytes: () => encode(''), refused: EMPTY },
  { title: 'a byte order mark alone', bytes: () => encode('\uFEFF'), refused: EMPTY },
  { title: 'blank lines', bytes: () => encode('\r\n\r\n\n'), refused: EMPTY },
  { title: 'spaces', bytes: () => encode('   '), refused: EMPTY },
  { title: 'a header alone', bytes: () => lines(HEAD), refused: NO_ROWS },
  {
    title: 'a header cut short',
    bytes: () => encode(HEAD.slice(0, 30)),
    refused: LACKS(
      'Submission Number, Device, Company, Panel (Lead), Primary Product Code',
      'Date of Final Decision, Submiss',
    ),
  },
  { title: 'no header', bytes: () => lines(GOOD), refused: LACKS(ALL_COLUMNS, GOOD.replaceAll(',', ', ')) },
  {
    title: 'a title above the header',
    bytes: () => lines('AI-enabled devices', HEAD, GOOD),
    refused: LACKS(ALL_COLUMNS, 'AI-enabled devices'),
  },
  {
    title: 'a column twice',
    bytes: () => lines(HEAD.replace('Panel (Lead)', 'Device'), GOOD),
    refused: ' has the column Device twice. Remove or rename one.',
  },
  {
    title: 'a column under another name',
    bytes: () => lines(HEAD.replace('Company', 'Maker'), GOOD),
    refused: LACKS(
      'Company',
      'Date of Final Decision, Submission Number, Device, Maker, Panel (Lead), Primary Product Code',
    ),
  },
  {
    title: 'a column too few',
    bytes: () => lines(HEAD.replace(',Company', ''), GOOD),
    refused: LACKS(
      'Company',
      'Date of Final Decision, Submission Number, Device, Panel (Lead), Primary Product Code',
    ),
  },
  {
    title: 'a hundred thousand columns',
    bytes: () => lines(`${HEAD}${',c'.repeat(100_000)}`, GOOD),
    refused: ' has 100006 columns. Check that it is the right file.',
  },
  {
    title: 'a column without a name',
    bytes: () => lines(`${HEAD},,`, `${GOOD},,`),
    problems: [],
    written: FIRST,
  },
  { title: 'semicolons for commas', ...parted(';') },
  { title: 'tabs for commas', ...parted('\t') },
  { title: 'bars for commas', ...parted('|') },
  {
    title: 'the header again',
    bytes: () => lines(HEAD, GOOD, HEAD, ALSO_GOOD),
    problems: AGAIN,
    written: ['K239901', 'K239902'],
  },
  {
    title: 'two files, one after the other',
    bytes: () => encode(`\uFEFF${HEAD}\n${GOOD}\n\uFEFF${HEAD}\n${ALSO_GOOD}\n`),
    problems: AGAIN,
    written: ['K239901', 'K239902'],
  },
  {
    title: 'two byte order marks',
    bytes: () => encode(`\uFEFF\uFEFF${LIST}`),
    problems: [],
    written: ['K239901', 'K239902'],
  },
  {
    title: 'ends of lines of an old Macintosh',
    bytes: () => encode([HEAD, GOOD, 'x'].join('\r')),
    problems: [short('x', 1)],
    written: FIRST,
  },
  { title: 'a quote before a row', bytes: second(`"${ALSO_GOOD}\r\n`), refused: unclosed(3) },
  {
    title: 'a quote before a cell',
    bytes: second('09/25/2024,K239902,"Ferry,Ferry,Radiology,QIH\r\n\r\n'),
    refused: unclosed(3),
  },
  { title: 'a quote as the last sign', bytes: second('"'), refused: unclosed(3) },
  { title: 'a quote before the header', bytes: () => lines(`"${HEAD}`, GOOD), refused: unclosed(1) },
  {
    title: 'a quote that swallows a doubled one',
    bytes: second('09/25/2024,K239902,"Fer\n""ry,Ferry,Radiology,QIH'),
    refused: unclosed(3),
  },
  {
    title: 'a formula cut short',
    bytes: second('09/25/2024,"=HYPERLINK(""x"",Ferry,Ferry,Radiology,QIH'),
    refused: unclosed(3),
  },
  {
    title: 'a quote within a cell',
    bytes: second('09/25/2024,K239902,Fer"ry,Ferry,Radiology,QIH'),
    refused: NO_CSV('a quote on line 3 stands within a cell that begins without one'),
  },
  {
    title: 'text after the closing quote',
    bytes: second('09/25/2024,K239902,"Ferry" x,Ferry,Radiology,QIH'),
    refused: NO_CSV('text on line 3 follows the quote that closes its cell'),
  },
  {
    title: 'a quote behind a backslash',
    bytes: second('09/25/2024,K239902,"Fer\\"ry",Ferry,Radiology,QIH'),
    refused: NO_CSV('text on line 3 follows the quote that closes its cell'),
  },
  {
    title: 'a row of more than a megabyte',
    bytes: second(ALSO_GOOD.replace('Rib', 'x'.repeat(1_100_000))),
    refused: NO_CSV('the row on line 3 has more than 1 MB'),
  },
  {
    title: 'a header of more than a megabyte',
    bytes: () => lines(`${HEAD},${'x'.repeat(1_100_000)}`, GOOD),
    refused: NO_CSV('the row on line 1 has more than 1 MB'),
  },
  { title: 'a row cut short', bytes: second('09/25/20'), problems: [short('09/25/20', 1)], written: FIRST },
  {
    title: 'a row without its last cells',
    bytes: second('09/25/2024,K239902,Ferry'),
    problems: [short('Ferry', 3)],
    written: FIRST,
  },
  {
    title: 'a sum below the rows',
    bytes: second('Total: 1'),
    problems: [short('Total: 1', 1)],
    written: FIRST,
  },
  {
    title: 'a comma without quotes',
    bytes: second(ALSO_GOOD.replace('Rib', ', Rib')),
    problems: [long('QFM', 7)],
    written: FIRST,
  },
  {
    title: 'a hundred thousand cells',
    bytes: second(`${ALSO_GOOD}${','.repeat(100_000)}`),
    problems: [long('', 100_006)],
    written: FIRST,
  },
];
