// npm run import: brings a source into the graph and says what changed, or every row that could not be written.
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { KnownError } from '../errors.ts';
import { findChanges, readIds } from '../import/changes.ts';
import { JUDGEMENTS, readJudgements } from '../import/identity/judgements.ts';
import { refuseBesideImport } from '../import/lock.ts';
import { rehearse } from '../import/rehearse.ts';
import type { ImportReport } from '../import/report.ts';
import type { Source } from '../import/sources/index.ts';
import { openStore } from '../store/index.ts';
import type { Store } from '../store/store.ts';
import { bringIn, findSource } from './bring-in.ts';
import { describeChanges } from './import-changes.ts';
import { fileOf } from './import-file.ts';
import { keepRejects, printReport } from './import-report.ts';
import { createdBy, DATA, importData, lacksFacts } from './load-data.ts';
import { createProgress } from './progress.ts';
import { openWholeGraph } from './whole-graph.ts';

type Options = {
  edition?: string;
  asOf?: string;
  add?: boolean;
  mapping?: string;
  source?: string;
  prune?: boolean;
  force?: boolean;
  dryRun?: boolean;
  verbose?: boolean;
  changes?: string;
  rejects?: string;
};

export async function runImport(
  source: string,
  given: string | undefined,
  { rejects, dryRun = false, verbose = false, changes, ...options }: Options,
): Promise<void> {
  const { add = false, prune = false, force = false } = options;
  const found = findSource(source, options);
  if (!dryRun && (verbose || changes !== undefined)) {
    throw new KnownError('USAGE', '--verbose and --changes show what a dry run finds. Add --dry-run.');
  }
  const config = readConfig();
  const { path, remove } = await fileOf(source, found, given, config);
  const work = async (graph: Store): Promise<ImportReport> =>
    found.import(graph, path, {
      ...options,
      add,
      dryRun: dryRun && found.restores === true,
      prune,
      force,
      judgements: readJudgements(join(DATA, JUDGEMENTS)),
      progress: createProgress(`Importing ${source}`),
    });
  const store = await (found.restores === true ? openStore : openWholeGraph)(config).catch(
    (error: unknown) => {
      remove();
      throw error;
    },
  );
  try {
    const report = dryRun
      ? await dryRunOf(store, { found, work, verbose, changes })
      : await bringIn(store, { found, source, path, edition: options.edition, work });
    printReport(report, dryRun);
    if (report.rejected.length > 0) {
      const kept = rejects ?? `${given?.replace(/\/+$/, '') ?? source}.rejects.csv`;
      keepRejects(kept, report.rejected);
      console.error(
        `${report.rejected.length} rows ${dryRun ? 'would not be' : 'were not'} written; they are in ${kept}.`,
      );
      process.exitCode = 1;
    }
  } finally {
    remove();
    await store.close();
  }
}

type Run = { found: Source; work: (graph: Store) => Promise<ImportReport> };

async function dryRunOf(
  store: Store,
  { found, work, verbose, changes }: Run & { verbose: boolean; changes: string | undefined },
): Promise<ImportReport> {
  await refuseBesideImport(store);
  // A restore changes an empty graph: all there is to find out is whether its files are whole.
  if (found.restores === true) return work(store);
  const { lines, report } = await rehearse(store, async (graph, hasWritten) => {
    const first = [];
    // What data/ brings is counted and not shown: between it nobody would find what the source brings.
    let brought = new Set<string>();
    if (found.followsFacts === true && (await lacksFacts(graph))) {
      const created = createdBy(await importData(graph));
      first.push(`data/ is not in the graph yet and would come first: ${created} nodes created.`);
      brought = new Set(await readIds(graph));
    }
    const report = await work(graph);
    // Where nothing was written there is nothing to compare, and a large graph takes its time.
    const differences = hasWritten() ? findChanges(store, graph, brought) : none();
    const changed = await describeChanges(differences, { verbose, file: changes });
    return { report, lines: [...first, ...changed] };
  });
  for (const line of lines) console.log(line);
  return report;
}

async function* none(): AsyncGenerator<never> {}
