// Writers killed with kill -9 at random moments: all that was acknowledged is there, and no half of anything.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { ROOT, temporaryFolder } from '../cli/run.ts';
import { createRandom, KILLED_WRITERS, tell } from './moments.ts';
import { checkPairs } from './pairs.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

/** Kills it some milliseconds after it has opened the graph; gives what it acknowledged. */
async function writeUntilKilled(first: number, ms: number): Promise<number[]> {
  const script = join(import.meta.dirname, 'write-pairs.ts');
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', script, folder.path, String(first)],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const acknowledged: number[] = [];
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    if (line === 'open') setTimeout(() => child.kill('SIGKILL'), ms);
    else acknowledged.push(Number(line));
  });
  const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)));
  expect(signal).toBe('SIGKILL');
  return acknowledged;
}

it(
  'Writes that were acknowledged survive kill -9, and none is there by half',
  async () => {
    const random = createRandom(1);
    const acknowledged: number[] = [];
    let first = 0;
    for (let kill = 0; kill < KILLED_WRITERS; kill++) {
      acknowledged.push(...(await writeUntilKilled(first, Math.round(random() * 800))));
      // A few may have been committed before anybody could be told.
      first = Math.max(first, ...acknowledged.slice(-20)) + 100;
      const store = await openStore({ graphPath: folder.path, neo4j: null });
      expect(await checkPairs(store, acknowledged, first), `kill ${kill + 1}`).toEqual({ lost: 0, half: 0 });
      await store.close();
    }
    expect(acknowledged.length).toBeGreaterThan(KILLED_WRITERS);
    tell('killed writers', KILLED_WRITERS, {
      acknowledged: acknowledged.length,
      lost: 0,
      half: 0,
      repairs: 0,
    });
  },
  60_000 + KILLED_WRITERS * 20_000,
);
