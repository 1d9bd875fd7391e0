// Nodes and links of an export in CSV: the header tells the type of each column.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse';
import { type ColumnType, isColumnType, parseCell } from '../../model/typed-column.ts';
import { damaged } from './manifest.ts';
import type { LinkRow, NodeRow, Properties } from './rows.ts';

type Column = { name: string; type: ColumnType };
type Table = { path: string; leading: number; columns: Column[]; delimiter: string };
type CsvRecord = { line: number; cells: (string | null)[] };

export const csvRows = {
  async *nodes(folder: string, path: string, delimiter: string): AsyncGenerator<NodeRow> {
    const leading = [/^id:ID\(\w+\)$/, /^:LABEL$/];
    for await (const { table, record } of readTable(folder, path, delimiter, leading)) {
      const [id, labels] = required(table, record);
      const kind = labels.split(delimiter).join(':');
      yield { line: record.line, kind, id, props: propertiesOf(table, record) };
    }
  },
  async *links(folder: string, path: string, delimiter: string): AsyncGenerator<LinkRow> {
    const leading = [/^:START_ID\(\w+\)$/, /^:END_ID\(\w+\)$/, /^:TYPE$/];
    for await (const { table, record } of readTable(folder, path, delimiter, leading)) {
      const [source, target, kind] = required(table, record);
      yield { line: record.line, kind, source, target, props: propertiesOf(table, record) };
    }
  },
};

async function* readTable(folder: string, path: string, delimiter: string, leading: RegExp[]) {
  let table: Table | undefined;
  for await (const record of readRecords(folder, path)) {
    if (table === undefined) {
      table = { path, leading: leading.length, columns: readHeader(path, record.cells, leading), delimiter };
      continue;
    }
    const expected = table.leading + table.columns.length;
    if (record.cells.length !== expected)
      throw damaged(
        `${path}, line ${record.line}: has ${record.cells.length} cells, and its header ${expected}. Export again.`,
      );
    yield { table, record };
  }
  if (table === undefined) throw damaged(`${path} is empty. Export again.`);
}

function readHeader(path: string, cells: (string | null)[], leading: RegExp[]): Column[] {
  const given = cells.map((cell) => cell ?? '');
  const wrong = given.find((cell, at) => leading[at] !== undefined && !leading[at].test(cell));
  if (wrong !== undefined || given.length < leading.length)
    throw damaged(`${path}, line 1: "${wrong ?? ''}" is no column of an export. Export again.`);
  return given.slice(leading.length).map((cell) => {
    const [, name, type = ''] = /^(\w+):(\S+)$/.exec(cell) ?? [];
    if (name !== undefined && isColumnType(type)) return { name, type };
    throw damaged(`${path}, line 1: "${cell}" is no column of an export; write name:type. Export again.`);
  });
}

/** The cells before the properties, none of which may be absent. */
function required({ path, leading }: Table, { line, cells }: CsvRecord): [string, string, string] {
  const [a, b, c = ''] = cells.slice(0, leading);
  if (a && b && c !== null) return [a, b, c];
  throw damaged(`${path}, line ${line}: one of the first ${leading} cells is empty. Export again.`);
}

function propertiesOf({ path, leading, columns, delimiter }: Table, { line, cells }: CsvRecord): Properties {
  const props: Properties = {};
  columns.forEach(({ name, type }, at) => {
    const cell = cells[leading + at];
    if (cell === null || cell === undefined) return;
    const value = parseCell(cell, type, delimiter);
    if (value === undefined)
      throw damaged(`${path}, line ${line}, ${name}: "${cell.slice(0, 60)}" is no ${type}. Export again.`);
    props[name] = value;
  });
  return props;
}

async function* readRecords(folder: string, path: string): AsyncGenerator<CsvRecord> {
  const parser = parse({
    // A quoted empty cell is the empty text, an empty one an absent property.
    cast: (cell, { quoting }) => (cell === '' && !quoting ? null : cell),
    relax_column_count: true,
  });
  const file = createReadStream(join(folder, path));
  file.on('error', (error) => parser.destroy(error)).pipe(parser);
  try {
    let line = 1;
    for await (const cells of parser as AsyncIterable<(string | null)[]>) {
      yield { line, cells };
      // Line breaks within cells count as an editor counts them.
      line += 1 + cells.reduce((sum, cell) => sum + (cell?.split('\n').length ?? 1) - 1, 0);
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw damaged(`${path} is no readable CSV: ${error.message}. Export again.`, error);
    throw error;
  } finally {
    file.destroy();
  }
}
