// XLSX: the first sheet of a workbook as text.
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { KnownError } from '../errors.ts';
import { unwrapCell } from './cell.ts';
import { type Table, toTable } from './table.ts';

// The regulator's workbook unpacks to about 2 MB: a hundred times that is no list.
const MAX_UNPACKED_BYTES = 200e6;

/** Throws UNREADABLE_DATA for an archive that is no workbook, or unpacks to more than any list. */
export async function parseXlsx(
  name: string,
  bytes: Buffer,
  printDate: (iso: string) => string = toUsDate,
): Promise<Table> {
  try {
    refuseBomb(name, bytes);
    const rows = await readSheet(bytes);
    return toTable(
      name,
      'row',
      rows.map((cells) => cells.map((cell) => toText(cell, printDate))),
    );
  } catch (error) {
    if (error instanceof KnownError) throw error;
    throw new KnownError(
      'UNREADABLE_DATA',
      `${name} is no readable workbook (${(error as Error).message}). Save it again as XLSX or CSV.`,
      { cause: error },
    );
  }
}

/** Adds up the sizes that the archive declares, before anything is unpacked. */
function refuseBomb(name: string, bytes: Buffer): void {
  let unpacked = 0;
  unzipSync(bytes, {
    filter({ originalSize }) {
      unpacked += originalSize;
      return false;
    },
  });
  if (unpacked > MAX_UNPACKED_BYTES) {
    throw new KnownError(
      'UNREADABLE_DATA',
      `${name} would unpack to ${Math.round(unpacked / 1e6)} MB. Check that it is the right file.`,
    );
  }
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
