// What an import did, in lines for a person, and the file of rows that it could not write.
import { writeFileSync } from 'node:fs';
import { KnownError } from '../errors.ts';
import { printProblem } from '../import/problem.ts';
import type { ImportReport } from '../import/report.ts';
import type { Import } from '../model/nodes.ts';

export function printReport(
  { counts, removed = {}, problems, rejected, notes = [] }: ImportReport,
  dryRun: boolean,
): void {
  for (const problem of problems) console.error(printProblem(problem));
  let changed = 0;
  for (const [kind, { created, updated, unchanged }] of Object.entries(counts)) {
    const gone = removed[kind] ?? 0;
    changed += created + updated + gone;
    const told = `${created} created, ${updated} updated, ${unchanged} unchanged`;
    console.log(`${kind.padEnd(14)} ${told}${gone > 0 ? `, ${gone} removed` : ''}`);
  }
  for (const note of notes) console.log(note);
  if (dryRun) console.log('Dry run: nothing was written.');
  else if (changed === 0 && rejected.length === 0)
    console.log('Nothing changed: the graph already holds all of it.');
}

/** To standard error, as progress is: it is no result. */
export function tellResume({ file, startedAt, aliveAt }: Import): void {
  const at = aliveAt == null ? '' : ` at ${new Date(aliveAt).toISOString().slice(0, 19)}Z`;
  console.error(
    `An import of ${file}, begun at ${startedAt.slice(0, 19)}Z, broke off${at}: what it wrote is kept, the rest follows.`,
  );
}

export function keepRejects(file: string, rejected: ImportReport['rejected']): void {
  try {
    writeFileSync(file, printRejects(rejected));
  } catch (error) {
    throw new KnownError(
      'UNREADABLE_DATA',
      `${rejected.length} rows were not written, and ${file} cannot be written either (${(error as NodeJS.ErrnoException).code}). Name another file with --rejects.`,
      { cause: error },
    );
  }
}

/** Rows under the header of their file, so that a corrected reject file of a list can be imported with --add. */
export function printRejects(rejected: ImportReport['rejected']): string {
  const lines: string[] = [];
  let header = '';
  for (const row of rejected) {
    if (row.header !== header) lines.push(row.header);
    header = row.header;
    lines.push(row.raw);
  }
  return `${lines.join('\n')}\n`;
}
