// npm run import: brings a source into the graph and says what changed, or every row that could not be written.
import { writeFileSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { KnownError } from '../errors.ts';
import { printProblem } from '../import/problem.ts';
import type { ImportReport } from '../import/report.ts';
import { importFacts } from '../import/sources/facts.ts';
import { importFda } from '../import/sources/fda.ts';
import { openStore } from '../store/index.ts';
import { createProgress } from './progress.ts';

type Options = { edition?: string; dryRun?: boolean; rejects?: string };

export async function runImport(
  source: string,
  path: string,
  { edition, dryRun = false, rejects }: Options,
): Promise<void> {
  if (source !== 'facts' && source !== 'fda') {
    throw new KnownError('USAGE', `There is no source "${source}". Sources: facts, fda.`);
  }
  const store = await openStore(readConfig());
  try {
    const progress = createProgress(`Importing ${source}`);
    const report =
      source === 'facts'
        ? await importFacts(store, path, { dryRun, progress })
        : await importFda(store, path, { dryRun, progress, ...(edition === undefined ? {} : { edition }) });
    print(report, dryRun);
    if (report.rejected.length > 0) {
      const file = rejects ?? `${path.replace(/\/+$/, '')}.rejects.csv`;
      writeFileSync(file, printRejects(report.rejected));
      console.error(`${report.rejected.length} rows were not written; they are in ${file}.`);
      process.exitCode = 1;
    }
  } finally {
    await store.close();
  }
}

function print({ counts, problems }: ImportReport, dryRun: boolean): void {
  for (const problem of problems) console.error(printProblem(problem));
  let changed = 0;
  for (const [kind, { created, updated, unchanged }] of Object.entries(counts)) {
    changed += created + updated;
    console.log(`${kind.padEnd(14)} ${created} created, ${updated} updated, ${unchanged} unchanged`);
  }
  if (dryRun) console.log('Dry run: nothing was written.');
  else if (changed === 0) console.log('Nothing changed: the graph already holds all of it.');
}

/** Rows under the header of their file, so that a corrected reject file can be imported as it is. */
function printRejects(rejected: ImportReport['rejected']): string {
  const lines: string[] = [];
  let header = '';
  for (const row of rejected) {
    if (row.header !== header) lines.push(row.header);
    header = row.header;
    lines.push(row.raw);
  }
  return `${lines.join('\n')}\n`;
}
