// The part of bench/RESULTS.md on queries, from the runs that are kept in out/.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawQueries } from './query-chart.ts';
import { describeMachine, table, writePart } from './results-file.ts';
import type { Result, Run } from './run.ts';

const DATA = ['data', 'scale-10', 'scale-100'];
const PICTURE = 'query-scale.svg';
const COLUMNS: Record<string, string> = {
  neo4j: 'ours on Neo4j',
  'neo4j-uncached': 'the same, nothing kept',
  embedded: 'ours embedded',
  'embedded-uncached': 'the same, nothing kept',
  peer: '`@neo4j/graphql` 7.6.3',
  raw: 'hand-written Cypher',
  naive: 'naive resolvers on Neo4j',
};

export function writeQueryReport(): void {
  const runs = DATA.flatMap((name) => {
    const path = join(import.meta.dirname, 'out', `${name}.json`);
    return existsSync(path) ? [JSON.parse(readFileSync(path, 'utf8')) as Run] : [];
  });
  writeFileSync(join(import.meta.dirname, PICTURE), drawQueries(runs));
  writePart('queries', 'npm run bench', describeQueries(runs));
}

export function describeQueries(runs: Run[]): string {
  return [
    '## Queries',
    '',
    `Medians in milliseconds over HTTP from keep-alive callers, p95 in parentheses; contestants take turns in one run, every answer is compared first. Ours is measured as it is shipped, with the rows of reads kept while the graph does not change, and with \`READ_CACHE_MB=0\`: what a question costs that nobody asked before. The peer and hand-written Cypher keep nothing but their plans. ${describeMachine()}.`,
    ...runs.flatMap((run) => ['', ...describeRun(run)]),
    '',
    `![Milliseconds over the size of the graph](${PICTURE})`,
    '',
    'Nothing kept; both axes are logarithmic, so that a level line does not grow with the graph.',
  ].join('\n');
}

function describeRun(run: Run): string[] {
  const of = run.data === 'data' ? "the bundled facts with the FDA's list" : run.data.replace('-', ' ');
  const named = (header: string) => [header, ...Object.values(COLUMNS)];
  const cells = (pick: (name: string) => string) => Object.keys(COLUMNS).map(pick);
  return [
    `### ${of}: ${run.nodes.toLocaleString('en')} nodes, ${run.links.toLocaleString('en')} links, ${run.on}`,
    '',
    table(
      named('query'),
      run.results.map((result) => [
        result.query.slice(3),
        ...cells((name) => timing(result, name) ?? (name in run.processes ? 'fails' : '')),
      ]),
    ),
    '',
    ...verdict(run.results, 'neo4j'),
    ...verdict(run.results, 'embedded'),
    '',
    table(
      [
        'query',
        'bytes',
        'statements of ours',
        'statements of the naive',
        'hits ours',
        'hits peer',
        'hits raw',
      ],
      run.results.map(({ query, timings, hits }) => [
        query.slice(3),
        ...[timings.neo4j?.bytes, timings['neo4j-uncached']?.calls, timings.naive?.calls].map(whole),
        ...[hits?.ours, hits?.peer, hits?.raw].map(whole),
      ]),
    ),
    ...describeLoads(run),
  ];
}

function describeLoads({ loads, processes, longWork }: Run): string[] {
  const parts: string[] = [];
  if (Object.keys(loads).length > 0)
    parts.push(
      '',
      'All queries but organ to investor, mixed, from callers at once:',
      '',
      table(
        ['contestant', 'callers', 'answers a second', 'p50', 'p99', 'p99 / p50'],
        Object.entries(loads).flatMap(([name, list]) =>
          list.map(({ connections, perSecond, p50, p99 }) => [
            name,
            String(connections),
            ...[perSecond, p50, p99, p99 / p50].map((figure) => figure.toFixed(1)),
          ]),
        ),
      ),
    );
  if (Object.keys(longWork).length > 0)
    parts.push(
      '',
      'While one answer of megabytes is worked out, `{ graph { dataVersion } }` from another caller:',
      '',
      table(
        ['contestant', 'long answer, ms', 'bytes', 'others, median ms', 'others, longest ms', 'asked'],
        Object.entries(longWork).map(([name, { ms, bytes, othersMedian, othersMax, asked }]) => [
          name,
          ...[ms, bytes].map(whole),
          ...[othersMedian, othersMax].map((figure) => figure.toFixed(1)),
          whole(asked),
        ]),
      ),
    );
  parts.push(
    '',
    table(
      ['process', 'ms from its start until it listens', 'MB then', 'MB at the end'],
      Object.entries(processes)
        .filter(([name]) => name !== 'raw')
        .map(([name, { startMs, startMb, endMb }]) => [name, ...[startMs, startMb, endMb].map(whole)]),
    ),
  );
  return parts;
}

/** Against the peer and the hand-written statements, with and without what is kept. */
function verdict(results: Result[], engine: 'neo4j' | 'embedded'): string[] {
  return [engine, `${engine}-uncached`].map((name) => {
    // Where the other failed there is nothing to compare with.
    const ratios = (other: string) =>
      results
        .map(({ timings }) => (timings[name]?.median ?? Number.NaN) / (timings[other]?.median ?? Number.NaN))
        .filter((ratio) => !Number.isNaN(ratio));
    const count = (list: number[], most: number) => list.filter((ratio) => ratio <= most).length;
    const [peer, raw] = [ratios('peer'), ratios('raw')];
    return `- ${name}: at most half of the peer's time on ${count(peer, 0.5)} of ${peer.length} queries, at most all of it on ${count(peer, 1)}, the worst ${Math.max(...peer).toFixed(2)} of it; at most 1.5 times the hand-written statement on ${count(raw, 1.5)} of ${raw.length}.`;
  });
}

function timing({ timings }: Result, name: string): string | undefined {
  const found = timings[name];
  return found && `${found.median.toFixed(1)} (${found.p95.toFixed(1)})`;
}

function whole(figure: number | undefined): string {
  return figure === undefined || Number.isNaN(figure) ? '' : Math.round(figure).toLocaleString('en');
}
