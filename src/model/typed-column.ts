// Types of columns in exported CSV, named as `neo4j-admin database import` names them, and how a value is written in
// a cell. What `print` writes, `parse` reads back as it was.

export type Scalar = 'string' | 'double' | 'long' | 'boolean';
export type ColumnType = Scalar | `${Scalar}[]`;
export type Value = string | number | boolean | (string | number | boolean)[];

/** Numbers are doubles, as the driver stores them; only what the graph counts itself is whole. */
const COUNTERS = new Set(['dataVersion']);

/** Null for an empty list, which fits a list of anything. */
export function typeOf(name: string, value: unknown): ColumnType | null {
  if (!Array.isArray(value)) return scalarOf(name, value);
  return value.length === 0 ? null : `${scalarOf(name, value[0])}[]`;
}

function scalarOf(name: string, value: unknown): Scalar {
  if (typeof value === 'number') return COUNTERS.has(name) ? 'long' : 'double';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

export function isColumnType(text: string): text is ColumnType {
  return /^(?:string|double|long|boolean)(?:\[\])?$/.test(text);
}

/** Null where a property is absent. */
export function printCell(value: unknown, delimiter: string): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.map(String).join(delimiter) : String(value);
}

/** The value of a cell; undefined where the text is none of its type. */
export function parseCell(text: string, type: ColumnType, delimiter: string): Value | undefined {
  if (!type.endsWith('[]')) return parseScalar(text, type as Scalar);
  if (text === '') return [];
  const items = text.split(delimiter).map((item) => parseScalar(item, type.slice(0, -2) as Scalar));
  return items.includes(undefined) ? undefined : (items as Value & unknown[]);
}

function parseScalar(text: string, type: Scalar): string | number | boolean | undefined {
  switch (type) {
    case 'string':
      return text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    default: {
      const value = Number(text);
      const isNumber = /^-?\d/.test(text) && Number.isFinite(value);
      return isNumber && (type === 'double' || Number.isSafeInteger(value)) ? value : undefined;
    }
  }
}
