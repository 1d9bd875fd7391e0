// A table as any of its published forms holds it: header and records that know their place and their raw text.
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { KnownError } from '../errors.ts';
import { csvLine } from '../model/csv-line.ts';

/** `raw` is the record as a line of CSV, for the reject file; `line` counts in the table's unit. */
export type TableRecord = { line: number; raw: string; cells: string[]; values: Record<string, string> };
export type Table = {
  name: string;
  unit: 'line' | 'row' | 'record';
  header: string[];
  rawHeader: string;
  records: TableRecord[];
};

const MAX_FILE_BYTES = 256e6;

/** Throws UNREADABLE_DATA for a file that is missing, unreadable or larger than any list. */
export function readBytes(path: string): { name: string; bytes: Buffer } {
  const { name, size } = findFile(path);
  if (size > MAX_FILE_BYTES) {
    throw new KnownError(
      'UNREADABLE_DATA',
      `${path} has more than ${MAX_FILE_BYTES / 1e6} MB. Check that it is the right file.`,
    );
  }
  try {
    return { name, bytes: readFileSync(path) };
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Throws UNREADABLE_DATA for a file that is missing. */
export function findFile(path: string): { name: string; size: number } {
  try {
    return { name: basename(path), size: statSync(path).size };
  } catch (error) {
    throw unreadable(path, error);
  }
}

export function unreadable(path: string, error: unknown): KnownError {
  const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : 'cannot be read';
  return new KnownError('UNREADABLE_DATA', `${path} ${why}. Check the path.`, { cause: error });
}

type Decoding = {
  decoder?: InstanceType<typeof TextDecoder>;
  /** The bytes are not the last. */
  more?: boolean;
};

export function decodeText(
  name: string,
  bytes: Buffer,
  { decoder = new TextDecoder('utf-8', { fatal: true }), more = false }: Decoding = {},
): string {
  try {
    return decoder.decode(bytes, { stream: more });
  } catch (error) {
    throw new KnownError('UNREADABLE_DATA', `${name} is not UTF-8 text. Save it again as CSV (UTF-8).`, {
      cause: error,
    });
  }
}

/** A table of rows of cells, the header first. Throws UNREADABLE_DATA where there is none. */
export function toTable(name: string, unit: Table['unit'], rows: string[][]): Table {
  const [header, ...body] = rows;
  if (header === undefined)
    throw new KnownError('UNREADABLE_DATA', `${name} is empty. It needs column names and rows.`);
  return {
    name,
    unit,
    header,
    rawHeader: toCsvLine(header),
    records: body.map((cells, index) => ({
      // Rows of a sheet count from its header, records of XML from the first.
      line: index + (unit === 'row' ? 2 : 1),
      raw: toCsvLine(cells),
      cells,
      values: Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ''])),
    })),
  };
}

/** Throws UNREADABLE_DATA where the table lacks columns, or has one twice. */
export function requireColumns({ name, header }: Table, columns: string[]): void {
  const twice = header.find((column, at) => header.indexOf(column) !== at);
  if (twice !== undefined)
    throw new KnownError('UNREADABLE_DATA', `${name} has the column ${twice} twice. Remove or rename one.`);
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length === 0) return;
  throw new KnownError(
    'UNREADABLE_DATA',
    `${name} lacks the column ${missing.join(', ')}. It has: ${header.join(', ')}.`,
  );
}

/**
 * The table with columns under the names given, told by their letters and digits alone: "Panel (Lead)",
 * "Panel (lead)" and "Panel_lead" are one column.
 */
export function renameColumns(table: Table, names: readonly string[]): Table {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const byLetters = new Map(names.map((name) => [letters(name), name]));
  const header = table.header.map((column) => byLetters.get(letters(column)) ?? column);
  const records = table.records.map((record) => ({
    ...record,
    values: Object.fromEntries(header.map((column, at) => [column, record.cells[at] ?? ''])),
  }));
  return { ...table, header, records };
}

/** Every empty cell is alike to a reader of lists. */
export function toCsvLine(cells: string[]): string {
  return csvLine(cells.map((cell) => cell || null));
}
