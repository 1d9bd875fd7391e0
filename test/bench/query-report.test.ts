// What is made of a run of the benchmark: tables, verdicts that count the worse figures too, and the picture.
import { expect, it } from 'vitest';
import { drawQueries } from '../../bench/query-chart.ts';
import { describeQueries } from '../../bench/query-report.ts';
import type { Run } from '../../bench/run.ts';

const timing = (median: number) => ({ median, p95: 2 * median, runs: 9, bytes: 1_200, calls: 3, cpu: 1 });
const result = (query: string, ours: number, nothingKept: number, peer: number, raw: number) => ({
  query,
  timings: {
    neo4j: timing(ours),
    'neo4j-uncached': timing(nothingKept),
    peer: timing(peer),
    raw: timing(raw),
  },
  hits: { ours: 10, peer: 2_000, raw: 9 },
});
const run: Run = {
  data: 'scale-10',
  nodes: 100_120,
  links: 312_000,
  on: '2026-01-31',
  results: [result('05-count-only', 1, 3, 4, 2), result('06-deep-page', 2, 12, 8, 4)],
  loads: { neo4j: [{ connections: 32, perSecond: 400, p50: 20, p99: 70, rss: 0 }] },
  processes: {
    naive: { startMs: 1, startMb: 1, endMb: 1 },
    neo4j: { startMs: 1_500, startMb: 200, endMb: 300 },
  },
  longWork: { neo4j: { ms: 400, bytes: 3_000_000, othersMedian: 3, othersMax: 44, asked: 30 } },
};

it('says of each server on how many queries it holds, and its worst', () => {
  const lines = describeQueries([run]).split('\n');
  expect(lines).toContain(
    "- neo4j: at most half of the peer's time on 2 of 2 queries, at most all of it on 2, the worst 0.25 of it; at most 1.5 times the hand-written statement on 2 of 2.",
  );
  expect(lines).toContain(
    "- neo4j-uncached: at most half of the peer's time on 0 of 2 queries, at most all of it on 1, the worst 1.50 of it; at most 1.5 times the hand-written statement on 1 of 2.",
  );
});

it('shows times, statements, hits, callers at once, long work and processes', () => {
  const text = describeQueries([run]);
  expect(text).toContain('### scale 10: 100,120 nodes, 312,000 links, 2026-01-31');
  expect(text).toContain('| deep-page | 2.0 (4.0) | 12.0 (24.0) |  |  | 8.0 (16.0) | 4.0 (8.0) | fails |');
  expect(text).toContain('| deep-page | 1,200 | 3 |  | 10 | 2,000 | 9 |');
  expect(text).toContain('| neo4j | 32 | 400.0 | 20.0 | 70.0 | 3.5 |');
  expect(text).toContain('| neo4j | 400 | 3,000,000 | 3.0 | 44.0 | 30 |');
  expect(text).toContain('| neo4j | 1,500 | 200 | 300 |');
});

it('draws a panel for each query and a line for each contestant that was timed', () => {
  const picture = drawQueries([run, { ...run, nodes: 1_000_120, links: 3_100_000 }]);
  expect(picture.match(/<polyline/g)).toHaveLength(8);
  expect(picture.match(/<circle cx="\d+" cy="\d+" r="3"/g)).toHaveLength(12);
  expect(picture).toContain('>deep page</text>');
});
