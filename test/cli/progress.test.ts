// What progress says: how much is done, how fast, and how long it takes yet.
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createProgress, describeProgress } from '../../src/cli/progress.ts';

it.each([
  [{ value: 1_200, total: 4_800, seconds: 2 }, '1,200 of 4,800 rows, 25%, 600 a second, 6 s left'],
  [{ value: 1, total: 1_000_000, seconds: 0.01 }, '1 of 1,000,000 rows, 0%, 100 a second, 2 h 46 min left'],
  [{ value: 500, total: 10_000, seconds: 5 }, '500 of 10,000 rows, 5%, 100 a second, 1 min 35 s left'],
  [{ value: 999, total: 1_000, seconds: 10 }, '999 of 1,000 rows, 99%, 100 a second, 1 s left'],
  [{ value: 4_800, total: 4_800, seconds: 61 }, '4,800 of 4,800 rows, 100%, 79 a second, 1 min 1 s in all'],
  [{ value: 0, total: 4_800, seconds: 3 }, '0 of 4,800 rows, 0%'],
  [{ value: 0, total: 0, seconds: 0 }, '0 of 0 rows, 100%'],
])('tells of %j', (done, line) => {
  expect(describeProgress({ ...done, what: 'rows' })).toBe(line);
});

it('writes plain lines where there is no terminal, and the last one when it stops', () => {
  const stream = new PassThrough();
  const progress = createProgress('Importing facts', stream as unknown as NodeJS.WriteStream);
  progress.start(2_000, 'rows');
  progress.advance(2_000);
  progress.stop();
  const lines = String(stream.read()).trimEnd().split('\n');
  expect(lines[0]).toBe('Importing facts: 0 of 2,000 rows, 0%');
  expect(lines.at(-1)).toMatch(/^Importing facts: 2,000 of 2,000 rows, 100%/);
  expect(lines.join('')).not.toContain('\u001b');
});
