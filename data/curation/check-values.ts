// Headers, vocabularies, dates, amounts, countries, and cells that must not be blank.
import { checkFigures } from './check-figures.ts';
import { required, vocabularies } from './check-rules.ts';
import { columns, type FileName } from './columns.ts';
import type { Row } from './csv.ts';

const dateColumns = [
  'published_on',
  'founded_on',
  'decided_on',
  'announced_on',
  'awarded_on',
  'issued_on',
  'phase_as_of',
  'on',
];
const amountColumns = ['amount', 'per_usd', 'upfront', 'total', 'value'];

export function checkValues(files: ReadonlyMap<FileName, Row[]>): string[] {
  return [...files].flatMap(([file, rows]) => [
    ...checkHeader(file, rows),
    ...rows.flatMap((row) => [...checkRow(file, row), ...checkFigures(file, row)]),
  ]);
}

function checkHeader(file: FileName, rows: readonly Row[]): string[] {
  const found = Object.keys(rows[0] ?? {}).join(',');
  return found === columns[file].join(',')
    ? []
    : [`${file}: the header is ${found || 'missing'}, not ${columns[file].join(',')}.`];
}

function checkRow(file: FileName, row: Row): string[] {
  const problems: string[] = [];
  const complain = (column: string, what: string) =>
    problems.push(`${file}: ${row.slug ?? row.currency}: ${column} ${row[column] || '(blank)'} ${what}.`);
  for (const [column, allowed] of Object.entries(vocabularies[file] ?? {})) {
    if (!allowed.includes(row[column] ?? ''))
      complain(column, `is none of ${allowed.filter((one) => one !== '').join(', ')}`);
  }
  for (const column of required[file] ?? []) if (!row[column]) complain(column, 'must not be blank');
  for (const column of dateColumns)
    if (row[column] && !isPartialDate(row[column]))
      complain(column, 'is not a date such as 2021, 2021-08 or 2021-08-16');
  for (const column of amountColumns)
    if (row[column] && !/^\d+(\.\d+)?$/.test(row[column])) complain(column, 'is not a plain number');
  if (row.currency && !/^[A-Z]{3}$/.test(row.currency)) complain('currency', 'is not an ISO 4217 code');
  if (row.country && !/^[A-Z]{2}$/.test(row.country))
    complain('country', 'is not an ISO 3166-1 alpha-2 code');
  for (const column of ['url', 'website'])
    if (row[column] && !URL.canParse(row[column])) complain(column, 'is not an address');
  if (row.uberon && !/^UBERON:\d{7}$/.test(row.uberon)) complain('uberon', 'is not an Uberon identifier');
  return problems;
}

function isPartialDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null) return false;
  const [, year, month = '01', day = '01'] = parts;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}
