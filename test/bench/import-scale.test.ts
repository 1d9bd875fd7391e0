// What is made of measured imports: the part of RESULTS.md between its marks, and the picture.
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../bench/import-scale/chart.ts';
import { describeResults } from '../../bench/import-scale/report.ts';
import type { Result } from '../../bench/import-scale/results.ts';
import { replacePart } from '../../bench/results-file.ts';

const result = (nodes: number, seconds: number, more: Partial<Result> = {}): Result => ({
  engine: 'embedded',
  scale: nodes / 10_000,
  nodes,
  links: 3 * nodes,
  seconds,
  peak: 400_000_000,
  serverPeak: null,
  created: nodes,
  failure: null,
  commit: 'abc1234',
  on: '2026-01-31',
  ...more,
});

describe('Measured imports', () => {
  it('stand in the results one row each, with their cost for a thousand nodes', () => {
    const rows = describeResults([
      result(100_000, 12.5),
      result(100_000, 20, { engine: 'neo4j', serverPeak: 900_000_000 }),
      result(1_000_000, 61, { failure: 'out of memory', peak: null }),
    ])
      .split('\n')
      .filter((line) => /^\| (?:embedded|neo4j)/.test(line));
    expect(rows).toEqual([
      '| embedded | 10 | 100,000 | 300,000 | 12.5 | 0.125 | 400 |  | abc1234 |',
      '| neo4j | 10 | 100,000 | 300,000 | 20.0 | 0.200 | 400 | 900 | abc1234 |',
      '| embedded | 100 | 1,000,000 | 3,000,000 | failed after 61: out of memory |  |  |  | abc1234 |',
    ]);
  });

  it('replace what stood between their marks before, and nothing else', () => {
    const first = replacePart('# Results\n\nBy hand.\n', 'part', 'npm run it', 'one');
    const second = replacePart(`${first}\nMore by hand.\n`, 'part', 'npm run it', 'two');
    expect(second).toBe(
      replacePart('# Results\n\nBy hand.\n', 'part', 'npm run it', 'two').concat('\nMore by hand.\n'),
    );
    expect(second).not.toContain('one');
  });

  it('are drawn as points whose places are in proportion, failed ones left out', () => {
    const chart = drawChart([
      result(250_000, 30),
      result(500_000, 60),
      result(1_000_000, 120),
      result(750_000, 0, { failure: 'out of memory' }),
    ]);
    const [seconds = ''] = [...chart.matchAll(/<polyline points="([^"]*)"/g)].map(([, points]) => points);
    expect(seconds).toBe('175,299 280,247 490,144');
  });
});
