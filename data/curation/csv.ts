// Reads and writes the CSV files of the curation: RFC 4180 quoting, LF, UTF-8 without BOM.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export type Row = Record<string, string>;

export function readCsv(path: string): Row[] {
  const rows: Row[] = parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true });
  // Trimmed here once, so that a stray space in a source never makes a second company.
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value.trim()])),
  );
}

function quote(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

export function writeCsv(path: string, columns: readonly string[], rows: readonly Row[]): void {
  const lines = rows.map((row) => columns.map((column) => quote(row[column] ?? '')).join(','));
  writeFileSync(path, `${[columns.join(','), ...lines].join('\n')}\n`);
}

/** The items of a list cell; `|` separates them. */
export function splitList(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

export function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
