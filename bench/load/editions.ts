// Two editions of the bundled facts that differ in the town of every other company: importing them in turn writes
// every time.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const FACTS = join(import.meta.dirname, '../../data');

export function writeEditions(folder: string): [string, string] {
  const names = [join(folder, 'edition-1'), join(folder, 'edition-2')] as [string, string];
  for (const [edition, name] of names.entries()) {
    cpSync(FACTS, name, { recursive: true });
    const file = join(name, 'company.csv');
    const [heading = [], ...rows] = parse(readFileSync(file, 'utf8')) as string[][];
    const city = heading.indexOf('city');
    const changed = rows.map((row, n) =>
      n % 2 === 0 ? row.with(city, `Town ${edition + 1} of ${row[0]}`) : row,
    );
    writeFileSync(file, [heading, ...changed].map((row) => `${row.map(quote).join(',')}\n`).join(''));
  }
  return names;
}

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
