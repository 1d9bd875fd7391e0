// Whether rows are what their statement declares.
import type { StatementFile } from '../../src/store/statement-file.ts';
import type { Row } from './samples.ts';

/** What does not fit: columns too many or too few, and values of another type. */
export function findMisfits(file: StatementFile, name: string, rows: Row[]): string[] {
  return [...new Set(rows.flatMap((row) => findInRow(`${name}: `, columnsOf(file, name), row)))];
}

/** A page has one column of items, whose own columns the header gives. */
function columnsOf({ page, columns }: StatementFile, name: string): Row {
  if (page === null) return columns;
  if (name.endsWith('#count')) return { key: 'string', n: 'int' };
  const read = { key: 'string', page: [{ node: page.type, ...page.extras, at: 'key' }] };
  return page.isTogether ? { ...read, n: 'int' } : read;
}

function findInRow(place: string, columns: Row, row: Row): string[] {
  const missing = Object.keys(columns).filter((column) => !(column in row));
  const surplus = Object.keys(row).filter((column) => !(column in columns));
  return [
    ...missing.map((column) => `${place}${column} is missing`),
    ...surplus.map((column) => `${place}${column} is not declared`),
    ...Object.entries(columns).flatMap(([column, type]) => {
      const value = row[column];
      if (Array.isArray(type)) {
        if (!Array.isArray(value)) return [`${place}${column} is no list`];
        return value.flatMap((item) => findInRow(`${place}${column}.`, type[0] as Row, item as Row));
      }
      return fits(value, String(type)) ? [] : [`${place}${column} is ${JSON.stringify(value)}, not ${type}`];
    }),
  ];
}

function fits(value: unknown, type: string): boolean {
  if (value === null || value === undefined) return type.endsWith('?');
  const [, base = '', list] = /^(\w+)(\[\])?\??$/.exec(type) ?? [];
  if (list !== undefined) return Array.isArray(value) && value.every((item) => fitsScalar(item, base));
  return fitsScalar(value, base);
}

function fitsScalar(value: unknown, base: string): boolean {
  switch (base) {
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'int':
      return Number.isSafeInteger(value);
    case 'float':
      return Number.isFinite(value);
    case 'key':
      return typeof value === 'string' || Number.isFinite(value);
    case 'map':
    case 'Link':
    case 'ListedRow':
      return isObject(value);
    case 'Facet':
      return isObject(value) && typeof value.key === 'string' && Number.isSafeInteger(value.count);
    default:
      return isObject(value) && typeof value.id === 'string';
  }
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
