// CSV: records that know their line; a file that is no CSV is one clear error.
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse as createParser, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { KnownError } from '../errors.ts';
import { decodeText, findFile, readBytes, type Table, type TableRecord, unreadable } from './table.ts';

const OPTIONS: Options = {
  bom: true,
  raw: true,
  trim: true,
  skip_empty_lines: true,
  relax_column_count: true,
  max_record_size: 1_000_000,
};

type Parsed = { record: string[]; raw: string };

/** Throws UNREADABLE_DATA that names the file and, where the reader knows it, the line. */
export function readCsv(path: string): Table {
  const { name, bytes } = readBytes(path);
  return parseCsv(name, bytes);
}

export function parseCsv(name: string, bytes: Buffer): Table {
  const decoded = decodeText(name, bytes);
  let rows: Parsed[];
  try {
    rows = parse(decoded, OPTIONS) as unknown as Parsed[];
  } catch (error) {
    throw explain(name, error);
  }
  const [header, ...body] = rows;
  const { table, toRecord } = startTable(name, header);
  return { ...table, records: body.map(toRecord) };
}

/**
 * A file of any size as tables of at most `size` of its records, in their order; of a file that has only a header, one
 * table without records. Throws as readCsv does, after what stands before the fault.
 */
export async function* streamCsv(
  path: string,
  size: number,
  onRead?: (bytes: number) => void,
): AsyncGenerator<Table> {
  const { name } = findFile(path);
  const parser = createParser(OPTIONS);
  // A fault on the way ends the parser with it, so that the loop below throws it.
  const feeding = pipeline(createReadStream(path), passText(name, onRead), parser).catch(() => undefined);
  try {
    let start: TableStart | undefined;
    let records: TableRecord[] = [];
    let given = false;
    for await (const parsed of parser as AsyncIterable<Parsed>) {
      if (start === undefined) {
        start = startTable(name, parsed);
        continue;
      }
      records.push(start.toRecord(parsed));
      if (records.length < size) continue;
      yield { ...start.table, records };
      records = [];
      given = true;
    }
    const { table } = start ?? startTable(name, undefined);
    if (records.length > 0 || !given) yield { ...table, records };
  } catch (error) {
    throw explain(name, error, path);
  } finally {
    parser.destroy();
    await feeding;
  }
}

/** Lets bytes through as long as they are UTF-8. */
function passText(name: string, onRead?: (bytes: number) => void) {
  return async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for await (const chunk of chunks) {
      decodeText(name, chunk, { decoder, more: true });
      onRead?.(chunk.length);
      yield chunk;
    }
    decodeText(name, Buffer.alloc(0), { decoder });
  };
}

function explain(name: string, error: unknown, path = name): unknown {
  if (error instanceof KnownError) return error;
  if (!(error instanceof CsvError)) return unreadable(path, error);
  return new KnownError(
    'UNREADABLE_DATA',
    `${name} is no readable CSV: ${error.message}. Mend the quotes there, or save it again as CSV (UTF-8).`,
    { cause: error },
  );
}

type TableStart = { table: Omit<Table, 'records'>; toRecord(parsed: Parsed): TableRecord };

/** What all records of a file share. Records are to be given in their order: lines are counted on the way. */
function startTable(name: string, first: Parsed | undefined): TableStart {
  if (first === undefined)
    throw new KnownError('UNREADABLE_DATA', `${name} is empty. It needs a line of column names.`);
  const header = first.record;
  // Counted here, as an editor does: the parser counts CRLF within quotes twice.
  let line = 1;
  const place = (raw: string) => {
    const body = raw.trim();
    const start = raw.indexOf(body);
    const at = line + countEnds(raw.slice(0, start));
    line = at + body.split('\n').length - 1 + countEnds(raw.slice(start + body.length));
    return { line: at, raw: body };
  };
  const { raw: rawHeader } = place(first.raw);
  return {
    table: { name, unit: 'line', header, rawHeader },
    toRecord: ({ record, raw }) => ({
      ...place(raw),
      cells: record,
      values: Object.fromEntries(header.map((column, index) => [column, record[index] ?? ''])),
    }),
  };
}

/** Ends of lines around a record; of CRLF the parser's raw text may hold the first half alone. */
function countEnds(blank: string): number {
  return blank.match(/\r\n?|\n/g)?.length ?? 0;
}
