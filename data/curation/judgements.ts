// The hand-made mapping files. Every one has a `reason`; a row that matches nothing is reported, so that they do not rot.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Row, readCsv } from './csv.ts';

const folder = dirname(fileURLToPath(import.meta.url));

export class Judgements {
  private readonly rows: Row[];
  private readonly byKey = new Map<string, Row>();
  private readonly used = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly keys: readonly string[],
  ) {
    this.rows = readCsv(join(folder, file));
    for (const row of this.rows) {
      const key = this.keyOf(row);
      if (!row.reason) throw new Error(`${file}: the row for ${key} gives no reason.`);
      if (this.byKey.has(key)) throw new Error(`${file}: two rows for ${key}.`);
      this.byKey.set(key, row);
    }
  }

  find(...values: string[]): Row | undefined {
    const key = values.join(' | ');
    if (this.byKey.has(key)) this.used.add(key);
    return this.byKey.get(key);
  }

  /** For vocabularies, where a value without a row is a mistake. */
  need(...values: string[]): Row {
    const row = this.find(...values);
    if (row === undefined) throw new Error(`${this.file} has no row for: ${values.join(' | ')}`);
    return row;
  }

  all(): readonly Row[] {
    return this.rows;
  }

  /** For files whose every row becomes a row of data/. */
  rowsInUse(): readonly Row[] {
    for (const row of this.rows) this.used.add(this.keyOf(row));
    return this.rows;
  }

  unused(): string[] {
    return [...this.byKey.keys()]
      .filter((key) => !this.used.has(key))
      .map((key) => `${this.file}: nothing matches ${key}`);
  }

  private keyOf(row: Row): string {
    return this.keys.map((column) => row[column] ?? '').join(' | ');
  }
}

/** A dash in a mapping file means: leave the cell blank, whatever the raw fact says. */
export function decided(judged: string | undefined, raw: string): string {
  if (judged === undefined || judged === '') return raw;
  return judged === '-' ? '' : judged;
}
