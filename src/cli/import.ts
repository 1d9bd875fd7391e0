// npm run import: brings a source into the graph and says what changed, or every row that could not be written.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { KnownError } from '../errors.ts';
import { JUDGEMENTS, readJudgements } from '../import/identity/judgements.ts';
import { printProblem } from '../import/problem.ts';
import type { ImportReport } from '../import/report.ts';
import { importFacts } from '../import/sources/facts.ts';
import { SOURCES } from '../import/sources/index.ts';
import { isCalendarDate } from '../model/partial-date.ts';
import { openStore } from '../store/index.ts';
import type { Store } from '../store/store.ts';
import { createProgress } from './progress.ts';
import { openWholeGraph } from './whole-graph.ts';

const DATA = join(import.meta.dirname, '../../data');

type Options = {
  edition?: string;
  asOf?: string;
  add?: boolean;
  mapping?: string;
  source?: string;
  dryRun?: boolean;
  rejects?: string;
};

export async function runImport(
  source: string,
  path: string,
  { rejects, ...options }: Options,
): Promise<void> {
  const { add = false, dryRun = false, asOf } = options;
  const found = SOURCES[source];
  if (found === undefined) {
    throw new KnownError(
      'USAGE',
      `There is no source "${source}". Sources: ${Object.keys(SOURCES).join(', ')}.`,
    );
  }
  if (asOf !== undefined && !isCalendarDate(asOf)) {
    throw new KnownError('USAGE', `--as-of must be a day such as 2025-09-29, not "${asOf}".`);
  }
  const store = await (found.restores === true ? openStore : openWholeGraph)(readConfig());
  try {
    if (found.followsFacts === true && !dryRun) await loadFactsFirst(store);
    const report = await found.import(store, path, {
      ...options,
      add,
      dryRun,
      judgements: readJudgements(join(DATA, JUDGEMENTS)),
      progress: createProgress(`Importing ${source}`),
    });
    print(report, dryRun);
    if (report.rejected.length > 0) {
      const file = rejects ?? `${path.replace(/\/+$/, '')}.rejects.csv`;
      keepRejects(file, report.rejected);
      console.error(`${report.rejected.length} rows were not written; they are in ${file}.`);
      process.exitCode = 1;
    }
  } finally {
    await store.close();
  }
}

/** A list finds its companies among the facts: before them, it would make a second node of each. */
async function loadFactsFirst(store: Store): Promise<void> {
  const [state] = await store.read('graph/state', {});
  if (state !== undefined && state.factsDigest !== null) return;
  const { problems } = await importFacts(store, DATA, { progress: createProgress('Loading data/') });
  for (const problem of problems) console.error(printProblem(problem));
}

function print({ counts, problems, rejected }: ImportReport, dryRun: boolean): void {
  for (const problem of problems) console.error(printProblem(problem));
  let changed = 0;
  for (const [kind, { created, updated, unchanged }] of Object.entries(counts)) {
    changed += created + updated;
    console.log(`${kind.padEnd(14)} ${created} created, ${updated} updated, ${unchanged} unchanged`);
  }
  if (dryRun) console.log('Dry run: nothing was written.');
  else if (changed === 0 && rejected.length === 0)
    console.log('Nothing changed: the graph already holds all of it.');
}

function keepRejects(file: string, rejected: ImportReport['rejected']): void {
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
