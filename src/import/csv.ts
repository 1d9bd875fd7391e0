// Reads a CSV file into records that know their line; a file that is no CSV is one clear error.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { KnownError } from '../errors.ts';

/** `raw` is the record as it stands in the file, for the reject file; `line` is the one on which it begins. */
export type CsvRecord = { line: number; raw: string; cells: string[]; values: Record<string, string> };
export type CsvFile = { name: string; header: string[]; rawHeader: string; records: CsvRecord[] };

const MAX_RECORD_BYTES = 1_000_000;

/** Throws UNREADABLE_DATA that names the file and, where the reader knows it, the line. */
export function readCsv(path: string): CsvFile {
  const name = basename(path);
  let text: Buffer;
  try {
    text = readFileSync(path);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : 'cannot be read';
    throw new KnownError('UNREADABLE_DATA', `${path} ${why}. Check the path.`, { cause: error });
  }
  return { name, ...parseCsv(name, text) };
}

type Parsed = { record: string[]; raw: string };

function parseCsv(name: string, text: Buffer): Omit<CsvFile, 'name'> {
  const decoded = decode(name, text);
  let rows: Parsed[];
  try {
    rows = parse(decoded, {
      bom: true,
      raw: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: MAX_RECORD_BYTES,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new KnownError(
      'UNREADABLE_DATA',
      `${name} is no readable CSV: ${error.message}. Mend the quotes there, or save it again as CSV (UTF-8).`,
      { cause: error },
    );
  }
  const [header, ...body] = rows;
  if (header === undefined)
    throw new KnownError('UNREADABLE_DATA', `${name} is empty. It needs a line of column names.`);
  const lineOf = createLineFinder(decoded);
  lineOf(header.raw.trim());
  return {
    header: header.record,
    rawHeader: header.raw.trim(),
    records: body.map(({ record, raw }) => ({
      line: lineOf(raw.trim()),
      raw: raw.trim(),
      cells: record,
      values: Object.fromEntries(header.record.map((column, index) => [column, record[index] ?? ''])),
    })),
  };
}

/** Lines of records in their order, as an editor counts: the parser counts CRLF within quotes twice. */
function createLineFinder(text: string): (raw: string) => number {
  let line = 1;
  let at = 0;
  const moveTo = (end: number) => {
    line += text.slice(at, end).split('\n').length - 1;
    at = end;
    return line;
  };
  return (raw) => {
    const start = text.indexOf(raw, at);
    const found = moveTo(start);
    moveTo(start + raw.length);
    return found;
  };
}

function decode(name: string, text: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch (error) {
    throw new KnownError('UNREADABLE_DATA', `${name} is not UTF-8 text. Save it again as CSV (UTF-8).`, {
      cause: error,
    });
  }
}

/** Throws UNREADABLE_DATA where the file lacks columns. */
export function requireColumns({ name, header }: CsvFile, columns: string[]): void {
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length === 0) return;
  throw new KnownError(
    'UNREADABLE_DATA',
    `${name} lacks the column ${missing.join(', ')}. It has: ${header.join(', ')}.`,
  );
}
