// The part of bench/RESULTS.md on imports: a table and a picture between two marks; the rest of the file is left alone.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeMachine, row, writePart } from '../results-file.ts';
import { drawChart } from './chart.ts';
import type { Result } from './results.ts';

const BENCH = join(import.meta.dirname, '..');
const PICTURE = 'import-scale.svg';

export function writeReport(results: readonly Result[]): void {
  writeFileSync(join(BENCH, PICTURE), drawChart(results));
  writePart('import-scale', 'npm run bench-import', describeResults(results));
}

export function describeResults(results: readonly Result[]): string {
  const cells = results.map((result) => {
    const { engine, scale, nodes, links, seconds, peak, serverPeak, failure, commit } = result;
    const figures =
      failure === null
        ? [seconds.toFixed(1), ((seconds / nodes) * 1000).toFixed(3)]
        : [`failed after ${seconds.toFixed(0)}: ${failure.replaceAll('|', '/').slice(0, 120)}`, ''];
    const memory = [peak, serverPeak].map((bytes) => (bytes === null ? '' : toMegabytes(bytes)));
    return [engine, String(scale), format(nodes), format(links), ...figures, ...memory, commit];
  });
  const header = [
    'engine',
    'scale',
    'nodes',
    'links',
    'seconds',
    'seconds per 1,000 nodes',
    'peak memory of the importer, MB',
    'peak memory of the database, MB',
    'commit',
  ];
  const days = [...new Set(results.map(({ on }) => on))].sort();
  return [
    '## Imports of growing size',
    '',
    `Synthetic ecosystems (\`npm run bench-data\`, seed 1), each imported by \`npm run import -- facts\` in a process of its own into an empty graph: wall time from its start to its end, and the most memory that the process ever had. On Neo4j the database is a process apart (heap of at most 1 GB); the embedded engine is a part of the importer. ${describeMachine()}; measured on ${days.join(', ')}.`,
    '',
    row(header),
    row(header.map((_, at) => (at === 0 || at === header.length - 1 ? '---' : '---:'))),
    ...cells.map(row),
    '',
    `![Seconds and memory over the number of nodes](${PICTURE})`,
    '',
    'Again, or more sizes: `npm run bench-import -- --sizes 2,8,25,100 --engines embedded,neo4j`.',
  ].join('\n');
}

const format = (value: number) => value.toLocaleString('en');
const toMegabytes = (bytes: number) => format(Math.round(bytes / 1e6));
