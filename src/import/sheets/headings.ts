// Which heading of a sheet feeds which column, and which mapping a sheet follows.
import { KnownError } from '../../errors.ts';
import type { Table } from '../table.ts';
import type { Mapping } from './mapping.ts';
import type { TargetName } from './targets.ts';

/** Letters and digits of any script: "Amount (USD m)" is "amount_usd_m", and "金额（万元）" is "金额(万元)". */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** By our column, where in the header its heading stands: the first of the spellings that the sheet has. */
export function placeColumns(header: readonly string[], { columns }: Mapping): Map<string, number> {
  const folded = header.map(foldHeading);
  const places = new Map<string, number>();
  for (const [name, { headings = [] }] of Object.entries(columns)) {
    const at = headings.map((heading) => folded.indexOf(foldHeading(heading))).find((place) => place >= 0);
    if (at !== undefined) places.set(name, at);
  }
  return places;
}

/** Required columns whose heading the sheet lacks. */
export function missingColumns(header: readonly string[], mapping: Mapping): string[] {
  const places = placeColumns(header, mapping);
  return Object.keys(mapping.columns).filter((name) => mapping.columns[name]?.required && !places.has(name));
}

/** Exports put a title above the headings: they are looked for in this many rows. */
const HEADING_ROWS = 5;

/** The table below its headings: the first of its upper rows that fits one of the mappings, else as it is. */
export function belowHeadings(table: Table, mappings: readonly Mapping[]): Table {
  const fits = (header: readonly string[]) =>
    mappings.some((mapping) => missingColumns(header, mapping).length === 0);
  if (fits(table.header)) return table;
  const at = table.records.slice(0, HEADING_ROWS - 1).findIndex(({ cells }) => fits(cells));
  const found = table.records[at];
  if (found === undefined) return table;
  const { cells: header, raw: rawHeader } = found;
  const records = table.records.slice(at + 1).map((record) => ({
    ...record,
    values: Object.fromEntries(header.map((heading, place) => [heading, record.cells[place] ?? ''])),
  }));
  return { ...table, header, rawHeader, records };
}

/** Throws UNREADABLE_DATA where the sheet lacks a heading that the mapping requires, or has one twice. */
export function checkHeadings({ name, header }: Table, mapping: Mapping): void {
  const missing = missingColumns(header, mapping).map(
    (column) => `${column} (${mapping.columns[column]?.headings?.join(', ')})`,
  );
  if (missing.length > 0) {
    throw new KnownError(
      'UNREADABLE_DATA',
      `${name} lacks a heading that ${mapping.name} requires: ${missing.join('; ')}. It has: ${header.join(', ')}.`,
    );
  }
  const used = [...placeColumns(header, mapping).values()].map((at) => foldHeading(header[at] ?? ''));
  const twice = header.find(
    (heading, at) =>
      used.includes(foldHeading(heading)) && header.map(foldHeading).indexOf(foldHeading(heading)) !== at,
  );
  if (twice !== undefined)
    throw new KnownError('UNREADABLE_DATA', `${name} has the column ${twice} twice. Remove or rename one.`);
}

/** The one mapping whose required headings all stand in the sheet. Throws UNREADABLE_DATA for none or several. */
export function chooseMapping(
  { name, header }: Table,
  target: TargetName,
  mappings: readonly Mapping[],
): Mapping {
  const fitting = mappings.filter((mapping) => missingColumns(header, mapping).length === 0);
  const [chosen, other] = fitting;
  if (chosen !== undefined && other === undefined) return chosen;
  if (chosen !== undefined) {
    throw new KnownError(
      'UNREADABLE_DATA',
      `${name} fits several mappings: ${fitting.map((mapping) => mapping.name).join(', ')}. Name one with --mapping mappings/${chosen.name}.`,
    );
  }
  const lacks = mappings.map(
    (mapping) => `  ${mapping.name} lacks ${missingColumns(header, mapping).join(', ')}`,
  );
  throw new KnownError(
    'UNREADABLE_DATA',
    [
      `${name} fits no mapping of ${target}. Its headings: ${header.join(', ')}.`,
      ...lacks,
      'Add a spelling to one of them, or write a mapping (docs/adding-a-source.md) and name it with --mapping <file>.',
    ].join('\n'),
  );
}
