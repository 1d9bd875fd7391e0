// XLSX: the first sheet of a workbook as text.
import { readSheet } from 'read-excel-file/universal';
import { KnownError } from '../errors.ts';
import { unwrapCell } from './cell.ts';
import { type Table, toTable } from './table.ts';
import { measure } from './unpacked.ts';

// The regulator's workbook unpacks to about 2 MB and 1,500 rows of 6 cells.
const MAX_UNPACKED_BYTES = 32e6;
const MAX_CELLS = 5_000_000;

/** Throws UNREADABLE_DATA for an archive that is no workbook, or unpacks to more than any list. */
export async function parseXlsx(
  name: string,
  bytes: Buffer,
  printDate: (iso: string) => string = toUsDate,
): Promise<Table> {
  try {
    refuseLarge(name, bytes);
    const rows = await readSheet(new Blob([Uint8Array.from(bytes)]));
    return toTable(
      name,
      'row',
      rows.map((cells) => cells.map((cell) => toText(cell, printDate))),
    );
  } catch (error) {
    if (error instanceof KnownError) throw error;
    throw new KnownError(
      'UNREADABLE_DATA',
      `${name} is no readable workbook (${reasonOf(error)}). Save it again as XLSX or CSV.`,
      { cause: error },
    );
  }
}

/** The reader keeps the whole table, with every cell that lies between the first and the farthest one. */
function refuseLarge(name: string, archive: Buffer): void {
  const { bytes, rows, columns } = measure(archive, MAX_UNPACKED_BYTES);
  if (bytes > MAX_UNPACKED_BYTES)
    throw new KnownError(
      'UNREADABLE_DATA',
      `${name} unpacks to more than ${MAX_UNPACKED_BYTES / 1e6} MB. Check that it is the right file.`,
    );
  if (rows * columns > MAX_CELLS)
    throw new KnownError(
      'UNREADABLE_DATA',
      `${name} has a cell in row ${rows} or column ${columns}, far outside any list. Remove what stands there.`,
    );
}

/** The reader's own words, unless it fell over what no workbook holds. */
function reasonOf(error: unknown): string {
  const isSlip = error instanceof TypeError || error instanceof RangeError;
  return isSlip ? 'its first sheet is not as workbooks are' : (error as Error).message.replaceAll('`', '');
}

function toText(cell: unknown, printDate: (iso: string) => string): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return printDate(cell.toISOString().slice(0, 10));
  return unwrapCell(String(cell));
}

/** As the FDA's text forms print it, so that one rule reads all of them. */
function toUsDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${month}/${day}/${year}`;
}
