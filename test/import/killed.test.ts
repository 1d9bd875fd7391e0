// Imports killed with kill -9 at random moments, each followed by a run that goes on: the graph is that of an unbroken
// import.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { createRandom, KILLED_IMPORTS } from '../faults/moments.ts';
import { type Engine, onEmbedded, onNeo4j } from '../kit/engines.ts';
import { ROOT } from '../repo/files.ts';
import { fingerprint } from './fingerprint.ts';
import { importAll, openAt } from './import-until.ts';

const NEO4J = process.env.NEO4J_TEST_URI ?? '';
/** Resolves with the signal that ended it. */
function importUntil(place: string, write: number, ms: number): Promise<string | null> {
  const script = join(import.meta.dirname, 'import-until.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, place, String(write), String(ms)], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  return new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
}

let unbroken: string;
let writes = 0;
beforeAll(async () => {
  const store = await onEmbedded.openEmpty();
  const counted: Store = {
    ...store,
    write(work) {
      writes++;
      return store.write(work);
    },
  };
  expect(await importAll(counted)).toEqual([]);
  unbroken = await fingerprint(store);
  await store.close();
});

/** One in each part of the import, so that they do not crowd: which write, and how long after it was begun. */
function momentsOf(kills: number): { write: number; ms: number }[] {
  const random = createRandom();
  return Array.from({ length: kills }, (_, part) => ({
    write: 1 + Math.floor(((part + random()) / kills) * (writes - 1)),
    ms: Math.round(random() * 20),
  }));
}

const KILLS: [engine: Engine | null, kills: number][] = [
  [onEmbedded, KILLED_IMPORTS],
  [onNeo4j, Math.ceil(KILLED_IMPORTS / 3)],
];

describe.each(KILLS.map(([engine, kills]) => ({ engine, kills, name: engine?.name ?? 'neo4j' })))(
  'an import that is killed and goes on ($name)',
  ({ engine, kills }) => {
    const folder = mkdtempSync(join(tmpdir(), 'medai-killed-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.skipIf(engine === null)(
      'gives the graph of an unbroken one, at whichever moment it was',
      async () => {
        const resumed: string[] = [];
        for (const { write, ms } of momentsOf(kills)) {
          const place = engine === onEmbedded ? join(folder, `${write}-${ms}`) : NEO4J;
          if (engine !== onEmbedded) await (await engine?.openEmpty())?.close();
          expect(await importUntil(place, write, ms)).toBe('SIGKILL');
          const store = await openAt(place);
          resumed.push(...(await importAll(store)));
          expect(await fingerprint(store), `killed ${ms} ms into write ${write}`).toBe(unbroken);
          await store.close();
        }
        // The others died before their start was kept, or between two imports.
        if (kills > 5) expect(resumed.length).toBeGreaterThan(kills / 2);
        process.stdout.write(
          `killed imports: ${kills}; each was gone on with to the graph of an unbroken one\n`,
        );
      },
      300_000 + kills * 30_000,
    );
  },
);
