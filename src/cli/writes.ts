// What may be written over HTTP, done as the commands do it, each with its entry in the audit log.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { KnownError } from '../errors.ts';
import { type Actor, audited } from '../import/audit.ts';
import { judge } from '../import/identity/judge.ts';
import { JUDGEMENTS, numberOf, readJudgements } from '../import/identity/judgements.ts';
import { listOpenPairs } from '../import/identity/review.ts';
import { printProblem } from '../import/problem.ts';
import type { ImportReport } from '../import/report.ts';
import type { Progress } from '../import/write-rows.ts';
import type { CreateWrites, ImportOptions } from '../server/doors/writes.ts';
import type { Store } from '../store/store.ts';
import { bringIn, findSource } from './bring-in.ts';
import { fileOf } from './import-file.ts';
import { printRejects } from './import-report.ts';
import { DATA } from './load-data.ts';

const MAPPINGS = join(import.meta.dirname, '../../mappings');
const TOLD_PROBLEMS = 1_000;
const SILENT: Progress = { start: () => {}, advance: () => {}, stop: () => {} };

/** `data` is the folder of the facts, with the file of judgements. */
export function createWrites(config: Config, data = DATA): CreateWrites {
  const judgements = join(data, JUDGEMENTS);
  return (store) => {
    let judging: Promise<unknown> = Promise.resolve();
    const run = (source: string, given: string | null, options: ImportOptions, actor: Actor) =>
      importOne(store, { source, given, options, actor, data, config });
    return {
      async import(source, path, options, { name, role }) {
        return run(source, path, options, { who: name, role, via: 'HTTP' });
      },
      async listJudgements() {
        const kept = readJudgements(judgements);
        return {
          open: await listOpenPairs(store, 'FDA', kept),
          judged: kept.map((row) => ({ number: numberOf(row), ...row })),
        };
      },
      async judge(verdict, { name, role }) {
        const actor = { who: name, role, via: 'HTTP' } as const;
        // One after the other, or two on one pair would both be kept.
        const turn = judging.then(() => judge(store, judgements, verdict, actor));
        judging = turn.catch(() => undefined);
        const { number, row, isUndone } = await turn;
        return { number, ...row, undone: isUndone, ...(await takeIn(() => run('facts', null, {}, actor))) };
      },
    };
  };
}

/** A judgement is kept by now, so that an import that cannot be made is told and no failure. */
async function takeIn(importFacts: () => Promise<object>): Promise<{ import: object | null; note?: string }> {
  try {
    return { import: await importFacts() };
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    return {
      import: null,
      note: `It is kept, and comes into the graph with the next POST /imports/facts (${error.code}).`,
    };
  }
}

type One = {
  source: string;
  given: string | null;
  options: ImportOptions;
  actor: Actor;
  data: string;
  config: Config;
};

async function importOne(store: Store, one: One): Promise<object> {
  const { source, given, options, actor, data, config } = one;
  const { cites, mapping, edition, asOf, add = false, prune = false, force = false } = options;
  const asked = { ...(asOf !== undefined && { asOf }), prune, force };
  const found = findSource(source, asked);
  if (found.restores === true || (source === 'facts' && given !== null))
    throw new KnownError('USAGE', NOT_OVER_HTTP[source] ?? `${source} is not imported over HTTP.`);
  const mapped = mapping === undefined ? {} : { mapping: mappingNamed(mapping) };
  const { path, remove } = await fileOf(
    source,
    found,
    given ?? (source === 'facts' ? data : undefined),
    config,
  );
  try {
    const id = `import:${randomUUID()}`;
    const [last] = await store.read('import/last', { source, id });
    const before = last === undefined ? null : summary(last.node);
    return await audited(store, { actor, action: `import ${source}`, before }, async () => {
      const report = await bringIn(store, {
        found,
        source,
        path,
        edition,
        id,
        work: (graph) =>
          found.import(graph, path, {
            ...asked,
            ...(edition !== undefined && { edition }),
            ...(cites !== undefined && { source: cites }),
            ...mapped,
            add,
            dryRun: false,
            judgements: readJudgements(join(data, JUDGEMENTS)),
            progress: SILENT,
          }),
      });
      const result = { id, source, ...toAnswer(report) };
      const { problems: _, rejects: __, ...after } = result;
      return { result, after: { ...after, ...asked, add } };
    });
  } finally {
    remove();
  }
}

const NOT_OVER_HTTP: Record<string, string> = {
  facts: 'The facts are the folder data/ of the server: send no body, and it is read again.',
  graph: 'A graph is restored with npm run import -- graph, into an empty one.',
};

function mappingNamed(name: string): string {
  const path = join(MAPPINGS, `${name}.json`);
  if (!existsSync(path)) throw new KnownError('BAD_USER_INPUT', `mapping: there is no mapping ${name}.`);
  return path;
}

const summary = ({
  id,
  file,
  sha256,
  edition,
  outcome,
  endedAt,
}: Record<string, unknown> & { id: string }) => ({
  id,
  file,
  sha256,
  edition,
  outcome,
  endedAt,
});

function toAnswer({ edition, counts, removed = {}, problems, rejected, notes = [] }: ImportReport) {
  return {
    edition: edition ?? null,
    counts,
    removed,
    problemCount: problems.length,
    problems: problems.slice(0, TOLD_PROBLEMS).map(printProblem),
    rejectedCount: rejected.length,
    rejects: rejected.length === 0 ? '' : printRejects(rejected),
    notes,
  };
}
