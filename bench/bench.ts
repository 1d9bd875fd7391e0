// npm run bench: this server on Neo4j and embedded, @neo4j/graphql on the same Neo4j, hand-written Cypher over Bolt as
// the limit, and a naive server; in one run, side by side. Every answer is compared before anything is timed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { type Contestant, type Entry, rawContestant, startContestant } from './contestant.ts';
import { countHits } from './database-hits.ts';
import { openDataset } from './dataset.ts';
import { measureLongWork } from './long-work.ts';
import { load, timeQuery } from './measure.ts';
import { type BenchQuery, canonical, readQueries } from './query.ts';
import { writeQueryReport } from './query-report.ts';
import type { Hits, Result, Run } from './run.ts';
import { countGraph, pickVariables } from './variables.ts';

type Options = {
  quick: boolean;
  data?: string;
  seconds: string;
  only?: string;
  load: boolean;
  hits: boolean;
};

const OUT = join(import.meta.dirname, 'out');
const OURS = /^(?:neo4j|embedded)/;
const STARTED = performance.now();
/** A quick run has to end within 50 seconds, loading included. */
const QUICK_ENDS_MS = 46_000;
const SERVERS: Entry[] = [
  { kind: 'neo4j', keepsRows: true },
  { kind: 'neo4j', keepsRows: false },
  { kind: 'embedded', keepsRows: true },
  { kind: 'embedded', keepsRows: false },
  { kind: 'peer', keepsRows: true },
];
const NAIVE: Entry = { kind: 'naive', keepsRows: true };
/** The mixed load of callers at once: every query but the one of megabytes. */
const HEAVY = '02-organ-to-investor';
const CONNECTIONS = [1, 8, 32];

const options = new Command('npm run bench --')
  .option('--quick', 'end within 50 seconds, and write out/quick.json', false)
  .option('--data <folder>', 'facts to measure on; the bundled ones with the FDA list without it')
  .option('--seconds <number>', 'seconds for each query', '10')
  .option('--only <names>', 'beginnings of queries, parted by commas')
  .option('--no-load', 'leave out callers at once')
  .option('--no-hits', 'leave out database hits, which take a minute a query on a million nodes')
  .parse()
  .opts<Options>();

const dataset = await openDataset(options.data);
const contestants: Contestant[] = [];
try {
  const { place } = dataset;
  const all = readQueries(await pickVariables(place));
  const wanted = options.only?.split(',') ?? [''];
  const queries = all.filter(({ name }) => wanted.some((start) => name.startsWith(start)));
  const entries = options.quick ? SERVERS : [...SERVERS, NAIVE];
  contestants.push(...(await Promise.all(entries.map((entry) => startContestant(entry, place)))));
  contestants.push(rawContestant(place));
  const answering = await compareAnswers(contestants, queries);

  const run: Run = {
    ...{ data: dataset.name, ...(await countGraph(place)), on: new Date().toISOString().slice(0, 10) },
    ...{ results: [], loads: {}, processes: {}, longWork: {} },
  };
  const hits = options.quick || !options.hits ? new Map<string, Hits>() : await countHits(place, queries);
  for (const [index, query] of queries.entries()) {
    const left = (QUICK_ENDS_MS - (performance.now() - STARTED)) / (queries.length - index);
    const budget = options.quick
      ? { ms: Math.max(0, left), most: 15 }
      : { ms: Number(options.seconds) * 1000, most: 60 };
    const timings = Object.fromEntries(await timeQuery(answering.get(query.name) ?? [], query, budget));
    run.results.push({ query: query.name, timings, hits: hits.get(query.name) ?? null });
    print(run.results.at(-1) as Result);
  }
  if (!options.quick && options.load) {
    for (const contestant of contestants)
      if (OURS.test(contestant.name)) run.longWork[contestant.name] = await measureLongWork(contestant);
    console.table(run.longWork);
    await measureLoads(run, contestants, queries);
  }
  for (const { name, figures, started } of contestants)
    run.processes[name] = {
      startMs: Math.round(started.ms),
      startMb: Math.round(started.rss / 1e6),
      endMb: Math.round((await figures()).rss / 1e6),
    };
  write(run);
} finally {
  for (const contestant of contestants) contestant.stop();
  await dataset.close();
}

/** Who can be timed on which query: all that give our answer. Others may fail, of memory or of time; ours may not. */
async function compareAnswers(
  asked: Contestant[],
  queries: BenchQuery[],
): Promise<Map<string, Contestant[]>> {
  const answering = new Map<string, Contestant[]>();
  for (const query of queries) {
    const answers: { contestant: Contestant; answer: string }[] = [];
    for (const contestant of asked) {
      const answer = await contestant.ask(query).then(canonical, (error) => `errors: ${error.message}`);
      const isOurs = OURS.test(contestant.name);
      if (!answer.startsWith('errors')) answers.push({ contestant, answer });
      else if (isOurs) throw new Error(`${query.name}: ${contestant.name} ${answer.slice(0, 400)}`);
      else console.log(`${query.name}: ${contestant.name} ${answer.slice(0, 400)}`);
    }
    const [first] = answers;
    const other = answers.find(({ answer }) => answer !== first?.answer);
    if (other !== undefined) {
      throw new Error(
        `${query.name}: ${other.contestant.name} answers ${other.answer.slice(0, 400)}\nwhile ${first?.contestant.name} answers ${first?.answer.slice(0, 400)}`,
      );
    }
    answering.set(
      query.name,
      answers.map(({ contestant }) => contestant),
    );
  }
  console.log(
    `${queries.length} queries: ${asked.map(({ name }) => name).join(', ')} give the same answers.`,
  );
  return answering;
}

async function measureLoads(run: Run, asked: Contestant[], queries: BenchQuery[]): Promise<void> {
  const mix = queries.filter(({ name }) => name !== HEAVY);
  for (const contestant of asked) {
    run.loads[contestant.name] = [];
    for (const connections of CONNECTIONS) {
      const found = await load(contestant, mix, connections, Number(options.seconds) * 1000);
      run.loads[contestant.name]?.push(found);
      console.log(
        `${contestant.name} at ${connections}: ${found.perSecond.toFixed(1)}/s, p50 ${found.p50.toFixed(0)} ms, p99 ${found.p99.toFixed(0)} ms`,
      );
    }
  }
}

function print({ query, timings, hits }: Result): void {
  const cells = Object.entries(timings).map(
    ([name, { median, p95 }]) => `${name} ${round(median)} (${round(p95)})`,
  );
  const calls = `calls ${timings['neo4j-uncached']?.calls}/${timings.naive?.calls}`;
  const database = hits === null ? '' : `, hits ${hits.ours}/${hits.peer}/${hits.raw}`;
  console.log(`${query.padEnd(28)} ${cells.join('  ')}  ${calls}${database}, ${timings.neo4j?.bytes} bytes`);
}

function write(run: Run): void {
  mkdirSync(OUT, { recursive: true });
  const quick = run.results.map(({ query, timings }) => ({
    query,
    ours_neo4j_ms: round(timings.neo4j?.median),
    ours_embedded_ms: round(timings.embedded?.median),
    peer_ms: round(timings.peer?.median),
    raw_ms: round(timings.raw?.median),
    ours_neo4j_uncached_ms: round(timings['neo4j-uncached']?.median),
    ours_embedded_uncached_ms: round(timings['embedded-uncached']?.median),
  }));
  console.table(quick);
  if (options.quick) writeFileSync(join(OUT, 'quick.json'), `${JSON.stringify(quick, null, 2)}\n`);
  else {
    writeFileSync(join(OUT, `${run.data}.json`), `${JSON.stringify(run, null, 2)}\n`);
    writeQueryReport();
  }
}

function round(ms = Number.NaN): number {
  return Math.round(ms * 100) / 100;
}
