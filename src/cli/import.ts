// npm run import: brings a source into the graph and says what changed, or every row that could not be written.
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { KnownError } from '../errors.ts';
import { findChanges } from '../import/changes.ts';
import { JUDGEMENTS, readJudgements } from '../import/identity/judgements.ts';
import { printProblem } from '../import/problem.ts';
import { rehearse } from '../import/rehearse.ts';
import type { ImportReport } from '../import/report.ts';
import { importFacts } from '../import/sources/facts.ts';
import { SOURCES } from '../import/sources/index.ts';
import { isCalendarDate } from '../model/partial-date.ts';
import { openStore } from '../store/index.ts';
import type { Store } from '../store/store.ts';
import { describeChanges } from './import-changes.ts';
import { keepRejects, printReport } from './import-report.ts';
import { createProgress } from './progress.ts';

const DATA = join(import.meta.dirname, '../../data');

type Options = {
  edition?: string;
  asOf?: string;
  add?: boolean;
  prune?: boolean;
  force?: boolean;
  dryRun?: boolean;
  verbose?: boolean;
  changes?: string;
  rejects?: string;
};

export async function runImport(
  source: string,
  path: string,
  { rejects, dryRun = false, verbose = false, changes, ...options }: Options,
): Promise<void> {
  const { add = false, prune = false, force = false, asOf } = options;
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
  if (!dryRun && (verbose || changes !== undefined)) {
    throw new KnownError('USAGE', '--verbose and --changes show what a dry run finds. Add --dry-run.');
  }
  const store = await openStore(readConfig());
  const work = async (graph: Store): Promise<ImportReport> => {
    if (source !== 'facts') await loadFactsFirst(graph, dryRun);
    return found.import(graph, path, {
      ...options,
      add,
      prune,
      force,
      judgements: readJudgements(join(DATA, JUDGEMENTS)),
      progress: createProgress(`Importing ${source}`),
    });
  };
  try {
    let report: ImportReport;
    if (dryRun) {
      const { lines, ...rest } = await rehearse(store, async (graph) => ({
        ...(await work(graph)),
        lines: await describeChanges(findChanges(store, graph), { verbose, file: changes }),
      }));
      report = rest;
      for (const line of lines) console.log(line);
    } else {
      report = await work(store);
    }
    printReport(report, dryRun);
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
async function loadFactsFirst(store: Store, dryRun: boolean): Promise<void> {
  const [state] = await store.read('graph/state', {});
  if (state !== undefined && state.factsDigest !== null) return;
  const { problems, counts } = await importFacts(store, DATA, { progress: createProgress('Loading data/') });
  for (const problem of problems) console.error(printProblem(problem));
  const created = Object.values(counts).reduce((sum, count) => sum + count.created, 0);
  console.log(
    `data/ is not in the graph yet and ${dryRun ? 'would come' : 'came'} first: ${created} nodes created.`,
  );
}
