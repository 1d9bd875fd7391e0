// One import as `npm run import` and POST /imports make it: what is asked for is checked, data/ comes first, the run has its report.
import { KnownError } from '../errors.ts';
import type { ImportReport } from '../import/report.ts';
import { type RunOptions, recordRun } from '../import/run.ts';
import { SOURCES, type Source } from '../import/sources/index.ts';
import { isCalendarDate } from '../model/partial-date.ts';
import type { Store } from '../store/store.ts';
import { tellResume } from './import-report.ts';
import { lacksFacts, loadData } from './load-data.ts';

export type Asked = { asOf?: string; prune?: boolean; force?: boolean };

/** Throws USAGE for a source that is none, and for what it cannot do. */
export function findSource(name: string, { asOf, prune = false, force = false }: Asked): Source {
  const found = Object.hasOwn(SOURCES, name) ? SOURCES[name] : undefined;
  if (found === undefined) {
    throw new KnownError(
      'USAGE',
      `There is no source "${name}". Sources: ${Object.keys(SOURCES).join(', ')}.`,
    );
  }
  if (asOf !== undefined && !isCalendarDate(asOf)) {
    throw new KnownError('USAGE', `--as-of must be a day such as 2025-09-29, not "${asOf}".`);
  }
  if (prune && found.prunes !== true) {
    throw new KnownError(
      'USAGE',
      `--prune is not for ${name}: an edition drops by itself what a corrected file of it no longer lists.`,
    );
  }
  if (force && !prune) throw new KnownError('USAGE', '--force is for --prune. Add --prune, or leave it out.');
  return found;
}

export async function bringIn(
  store: Store,
  { found, work, ...run }: RunOptions & { found: Source; work: (graph: Store) => Promise<ImportReport> },
): Promise<ImportReport> {
  if (found.followsFacts === true && (await lacksFacts(store))) {
    const created = await loadData(store);
    console.log(`data/ was not in the graph yet and came first: ${created} nodes created.`);
  }
  return recordRun(store, { onResume: tellResume, ...run }, work);
}
