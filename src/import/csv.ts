// CSV: records that know their line; a file that is no CSV is one clear error.
import { CsvError, parse } from 'csv-parse/sync';
import { KnownError } from '../errors.ts';
import { decodeText, readBytes, type Table } from './table.ts';

const MAX_RECORD_BYTES = 1_000_000;

/** Throws UNREADABLE_DATA that names the file and, where the reader knows it, the line. */
export function readCsv(path: string): Table {
  const { name, bytes } = readBytes(path);
  return parseCsv(name, bytes);
}

type Parsed = { record: string[]; raw: string };

export function parseCsv(name: string, text: Buffer): Table {
  const decoded = decodeText(name, text);
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
    name,
    unit: 'line',
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
