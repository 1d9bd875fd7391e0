// A disk that is full: what is written then is refused in words and taken back whole, reads go on, and once there is
// space again all goes on, with everything that was acknowledged. On a small file system of its own, which only root
// can mount: elsewhere this is skipped, and counted.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { recordRun } from '../../src/import/run.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import { openStore } from '../../src/store/index.ts';
import { run } from '../cli/run.ts';
import { DATA } from '../import/data-folder.ts';
import { fingerprint } from '../import/fingerprint.ts';
import { onEmbedded } from '../kit/engines.ts';
import { tell } from './moments.ts';
import { checkPairs, writePair } from './pairs.ts';

const SIZE_MB = 24;
const folder = mkdtempSync(join(tmpdir(), 'medai-full-'));
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'tmpfs', folder]).status === 0;
afterAll(() => {
  if (isMounted) spawnSync('umount', ['--lazy', folder]);
  rmSync(folder, { recursive: true, force: true });
});

const FILLER = join(folder, 'filler');
const free = () => rmSync(FILLER, { force: true });
/** Leaves so many bytes free. */
function fill(left: number): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(FILLER, Buffer.alloc(bavail * bsize - left));
}

afterEach(free);

describe.skipIf(!isMounted)('A full disk', () => {
  it('ends an import in a sentence with code 1; once it is freed the import goes on to the whole graph', async () => {
    const graph = join(folder, 'imported');
    fill(600_000);
    const failed = await run(['import', 'facts', 'data'], { GRAPH_PATH: graph });
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/The disk of \S.* is full/);
    free();
    expect((await run(['import', 'facts', 'data'], { GRAPH_PATH: graph })).code).toBe(0);
    const [filled, expected] = [
      await openStore({ graphPath: graph, neo4j: null }),
      await onEmbedded.openEmpty(),
    ];
    await importFacts(expected, DATA);
    expect(await fingerprint(filled)).toBe(await fingerprint(expected));
    await Promise.all([filled.close(), expected.close()]);
    rmSync(graph, { recursive: true });
  });

  it('takes writes back whole and goes on reading; freed, the same process writes on, and nothing is lost', async () => {
    const graphPath = join(folder, 'written');
    const store = await openStore({ graphPath, neo4j: null });
    const acknowledged: number[] = [];
    let refused = 0;
    const write = async (from: number, to: number) => {
      for (let n = from; n < to; n++)
        await writePair(store, n).then(
          () => acknowledged.push(n),
          (error: { code?: string }) => {
            expect(error.code).toBe('STORE_FULL');
            refused += 1;
          },
        );
    };
    await write(0, 200);
    expect(refused).toBe(0);
    fill(100_000);
    let next = 200;
    for (; refused < 100 && next < 30_000; next += 100) await write(next, next + 100);
    expect(refused).toBeGreaterThanOrEqual(100);
    const full = acknowledged.length;
    expect(await checkPairs(store, acknowledged, next)).toEqual({ lost: 0, half: 0 });
    // An import in the same process is refused too, and does not hold the graph afterwards.
    const importing = () =>
      recordRun(store, { source: 'facts', path: DATA }, (graph) => importFacts(graph, DATA));
    await expect(importing()).rejects.toMatchObject({ code: 'STORE_FULL' });
    free();
    await write(next, next + 100);
    expect(acknowledged.length).toBe(full + 100);
    await importing();
    await store.close();
    const again = await openStore({ graphPath, neo4j: null });
    expect(await checkPairs(again, acknowledged, next + 100)).toEqual({ lost: 0, half: 0 });
    await again.close();
    tell('full disks', 2, { acknowledged: acknowledged.length, lost: 0, half: 0, repairs: 0 });
  });
});
