// Checks the rows of one file against their columns and references; every problem is kept, not only the first.
import type { z } from 'zod';
import { type NodeTypeName, nodeId } from '../model/ids.ts';
import type { Problem } from './problem.ts';
import type { CitationCell } from './row-schemas/cells.ts';
import type { Table, TableRecord } from './table.ts';

export type CheckedRow<T> = { record: TableRecord; row: T };
export type Checked<T> = { rows: CheckedRow<T>[]; problems: Problem[]; rejected: TableRecord[] };

/** `columnOf` gives the file's own name of a column where it differs from the schema's. */
export function checkColumns<S extends z.ZodType>(
  file: Table,
  schema: S,
  toInput: (values: Record<string, string>) => unknown = (values) => values,
  columnOf: (name: string) => string = (name) => name,
): Checked<z.output<S>> {
  const checked: Checked<z.output<S>> = { rows: [], problems: [], rejected: [] };
  for (const record of file.records) {
    if (record.cells.length !== file.header.length) {
      checked.rejected.push(record);
      checked.problems.push(wrongWidth(file, record));
      continue;
    }
    const parsed = schema.safeParse(toInput(record.values));
    if (parsed.success) {
      checked.rows.push({ record, row: parsed.data });
      continue;
    }
    checked.rejected.push(record);
    for (const issue of parsed.error.issues) {
      const column = columnOf(String(issue.path[0] ?? ''));
      checked.problems.push({
        ...placeOf(file, record),
        column,
        value: record.values[column] ?? '',
        rule: issue.message,
        remedy: 'Correct the cell and import the file again.',
      });
    }
  }
  return checked;
}

function placeOf({ name, unit }: Table, { line }: TableRecord): Pick<Problem, 'file' | 'row' | 'unit'> {
  return unit === 'line' ? { file: name, row: line } : { file: name, unit, row: line };
}

// An unquoted comma shifts every cell after it, so that what the columns say is not looked at.
function wrongWidth(file: Table, record: TableRecord): Problem {
  const { header } = file;
  const { cells } = record;
  return {
    ...placeOf(file, record),
    column: header.at(-1) ?? '',
    value: cells.at(-1) ?? '',
    rule: `ends a row of ${cells.length} cells under ${header.length} columns`,
    remedy: 'Put quotes around a cell that holds a comma, and import the file again.',
  };
}

/**
 * A key stands once in a file; of two rows the first is taken and the second reported. `lines` holds where each key
 * stands, for a file that comes in parts.
 */
export function refuseRepeats<T>(
  file: Table,
  checked: Checked<T>,
  column: string,
  keyOf: (row: T) => string,
  lines = new Map<string, number>(),
): Checked<T> {
  const result: Checked<T> = { rows: [], problems: [...checked.problems], rejected: [...checked.rejected] };
  for (const found of checked.rows) {
    const key = keyOf(found.row);
    const first = lines.get(key);
    if (first === undefined) {
      lines.set(key, found.record.line);
      result.rows.push(found);
      continue;
    }
    result.rejected.push(found.record);
    result.problems.push({
      ...placeOf(file, found.record),
      column,
      value: key,
      rule: `stands on ${file.unit} ${first} already`,
      remedy: 'Remove the row that is wrong.',
    });
  }
  return result;
}

/** Rows whose references all name a known node, and the problems of the others. */
export function checkReferences<T extends object>(
  file: string,
  checked: Checked<T>,
  references: Record<string, NodeTypeName>,
  known: ReadonlySet<string>,
): Checked<T> {
  const result: Checked<T> = { rows: [], problems: [...checked.problems], rejected: [...checked.rejected] };
  for (const { record, row } of checked.rows) {
    const dangling = Object.entries(references).flatMap(([column, type]) => {
      const value = (row as Record<string, unknown>)[column];
      const values = value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];
      // A citation names its source among other things.
      const slugs = values.map((item) => (typeof item === 'object' ? (item as CitationCell).source : item));
      return slugs
        .filter((slug) => !known.has(nodeId(type, String(slug))))
        .map((slug) => ({ column, type, slug: String(slug) }));
    });
    if (dangling.length === 0) result.rows.push({ record, row });
    else result.rejected.push(record);
    for (const { column, type, slug } of dangling) {
      result.problems.push({
        file,
        row: record.line,
        column,
        value: slug,
        rule: `names no ${type} of this folder`,
        remedy: `Add it to the file of that kind, or correct the slug.`,
      });
    }
  }
  return result;
}
