// CSV with a cell that breaks a rule: the row is refused, the good one is written.
import { CORRECT, encode, GOOD, HEAD, type MalformedFile, OTHER_ROW } from './case.ts';

const COLUMNS = HEAD.split(',');

/** The good row, and one with this value in its column. */
function wrong(at: number, value: string, rule: string, remedy = CORRECT): MalformedFile {
  const cells = OTHER_ROW.with(at, value.includes(',') ? `"${value}"` : value);
  const shown = value.trim().length > 60 ? `${value.slice(0, 57)}...` : value.trim();
  return {
    title: `${COLUMNS[at]} "${shown}" of ${value.length} characters`,
    bytes: () => encode(`${HEAD}\n${GOOD}\n${cells.join(',')}\n`),
    problems: [`, line 3, ${COLUMNS[at]}: "${shown}" ${rule}. ${remedy}`],
    written: ['K239901'],
  };
}

const date = (value: string) => wrong(0, value, 'must be a date as MM/DD/YYYY');
const number = (value: string) => wrong(1, value, 'must be a submission number: K, DEN or P and six digits');
const code = (value: string) => wrong(5, value, 'must be a product code of three capitals');
const EMPTY = 'must not be empty';
const LONG = 'must have at most 2,000 characters';

export const CELL_FILES: MalformedFile[] = [
  ...['2025-02-30', '02/30/2025', '13/45/2025', '02/29/2023', '09/31/2024', '00/00/0000'].map(date),
  ...['-1/02/2024', '45565', 'Sept 5, 2024', '05.09.2024', '9/5/24', '9/5/2024 12:00', '9 /5/2024', ''].map(
    date,
  ),
  wrong(0, '01/01/2999', 'must not lie in the future'),
  ...['k239903', 'K23990', 'K2399033', 'K239903/S001', 'DEN23', 'P23990', 'Q239903', '239903', ''].map(
    number,
  ),
  ...['K２３９９０３', 'K23\u200b9903', 'K239903 K239904', 'K239903/S01'].map(number),
  wrong(1, 'K239901', 'stands on line 2 already', 'Remove the row that is wrong.'),
  wrong(2, '', EMPTY),
  wrong(2, 'x'.repeat(2_001), LONG),
  wrong(2, 'x'.repeat(900_000), LONG),
  wrong(3, '', EMPTY),
  wrong(3, 'x'.repeat(2_001), LONG),
  wrong(4, ' ', EMPTY),
  wrong(4, '4711', 'must be the name of a panel, without digits'),
  wrong(4, '09/26/2024', 'must be the name of a panel, without digits'),
  ...['qih', 'QIHH', 'QI', 'Q1H', 'Q H', ''].map(code),
];
