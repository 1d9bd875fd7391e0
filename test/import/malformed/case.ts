// A file that somebody may hand in for the FDA's list, and the sentences with which it is answered.
import { HEADER } from '../forms.ts';

export type MalformedFile = {
  title: string;
  /** Made when it is needed: some are large. */
  bytes(): Uint8Array;
} & (
  | {
      /** What refuses the file as a whole, after its name; the graph stays as it was. */
      refused: string;
    }
  | {
      /** What is said of its rows, after its name: all of it. */
      problems: string[];
      /** Numbers of the rows that are written. */
      written: string[];
    }
);

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const HEAD = HEADER.join(',');
export const ROW = ['09/26/2024', 'K239901', 'Ferry Chest', 'Ferry Imaging Ltd', 'Radiology', 'QIH'];
export const OTHER_ROW = ['09/25/2024', 'K239902', 'Ferry Rib', 'Ferry Imaging Ltd', 'Radiology', 'QFM'];
export const GOOD = ROW.join(',');
export const ALSO_GOOD = OTHER_ROW.join(',');
export const LIST = `${[HEAD, GOOD, ALSO_GOOD].join('\r\n')}\r\n`;
export const lines = (...rows: string[]): Uint8Array => encode(`${rows.join('\r\n')}\r\n`);

export const CORRECT = 'Correct the cell and import the file again.';
export const NO_CSV = (fault: string) =>
  ` is no readable CSV: ${fault}. Mend the quotes there, or save it again as CSV (UTF-8).`;
export const LACKS = (columns: string, has: string) =>
  ` lacks the column ${columns}. It has: ${has}. Name the columns so in its first row, or check that it is the right file.`;
export const ALL_COLUMNS = HEADER.join(', ');
