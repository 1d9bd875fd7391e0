// npm run bench-data as a person runs it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'medai-bench-data-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const command = ['--import', 'tsx', 'bench/bench-data.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run bench-data', () => {
  it('writes a folder and says how much', () => {
    const path = join(folder, 'ecosystem');
    const { status, stdout } = run('--scale', '0.1', path);
    expect(stdout).toMatch(/^1,1\d\d nodes and 3,\d\d\d links written to .*ecosystem \(seed 1\)\.\n$/);
    expect(status).toBe(0);
    expect(existsSync(join(path, 'funding-round.csv'))).toBe(true);
  });

  it('tells in its help how large each scale is', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--scale 100  1,000,000 nodes, about 3,100,000 links');
  });

  it.each([
    [['--scale', '0', 'x'], /must be a number above 0/],
    [['x'], /required option '--scale <number>' not specified/],
    [['--scale', '1', '--seed', 'a', 'x'], /must be a whole number/],
    [['--scale', '1', 'data'], /data holds files that are no synthetic ecosystem/],
  ])('ends with 2 and a remedy for %j', (args, sentence) => {
    const { status, stderr } = run(...args);
    expect(stderr).toMatch(sentence);
    expect(status).toBe(2);
  });
});
