// The facts of data/, which come first: a list finds its companies among them and would make a second node of each.
import { join } from 'node:path';
import { printProblem } from '../import/problem.ts';
import type { ImportReport } from '../import/report.ts';
import { recordRun } from '../import/run.ts';
import { importFacts } from '../import/sources/facts.ts';
import type { Store } from '../store/store.ts';
import { tellResume } from './import-report.ts';
import { createProgress } from './progress.ts';

export const DATA = join(import.meta.dirname, '../../data');

export async function lacksFacts(store: Store): Promise<boolean> {
  const [state] = await store.read('graph/state', {});
  return state === undefined || state.factsDigest === null;
}

/** Gives how many nodes it created; tells every problem. */
export async function loadData(store: Store): Promise<number> {
  return createdBy(await recordRun(store, { source: 'facts', path: DATA, onResume: tellResume }, importData));
}

export async function importData(store: Store): Promise<ImportReport> {
  const report = await importFacts(store, DATA, { progress: createProgress('Loading data/') });
  for (const problem of report.problems) console.error(printProblem(problem));
  return report;
}

export const createdBy = ({ counts }: ImportReport): number =>
  Object.values(counts).reduce((sum, { created }) => sum + created, 0);
