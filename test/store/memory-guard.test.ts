// A process that runs out of memory refuses work in a sentence, instead of being ended by the system.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardMemory } from '../../src/store/memory-guard.ts';
import type { Store } from '../../src/store/store.ts';
import { run, temporaryFolder } from '../cli/run.ts';
import { writePair } from '../faults/pairs.ts';
import { onEmbedded } from '../kit/engines.ts';

const MEMORY = { rss: 800e6, heapUsed: 500e6, heapLimit: 1_000e6 };

describe('A store that looks at memory', () => {
  let store: Store;
  beforeAll(async () => {
    store = await onEmbedded.openEmpty();
  });
  afterAll(() => store.close());

  it('reads and writes while there is enough', async () => {
    const guarded = guardMemory(store, 800e6, () => MEMORY);
    await writePair(guarded, 1);
    expect(await guarded.read('entity/by-id', { ids: ['modality:left-1', 'modality:right-1'] })).toHaveLength(
      2,
    );
  });

  it('writes nothing once the process has as much as it may have, and goes on reading', async () => {
    const guarded = guardMemory(store, 800e6, () => ({ ...MEMORY, rss: 801e6 }));
    await expect(writePair(guarded, 2)).rejects.toMatchObject({
      code: 'STORE_FULL',
      message:
        'The process uses 801 MB of memory and may use 800 MB, so that nothing more is written. What was written before is kept. Raise MEMORY_MAX_MB where the machine has more, or use Neo4j, and run it again.',
    });
    expect(await guarded.read('entity/by-id', { ids: ['modality:left-2', 'modality:right-2'] })).toEqual([]);
  });

  it('reads nothing while the heap is nearly full, and again when it is not', async () => {
    let heapUsed = 951e6;
    const guarded = guardMemory(store, 800e6, () => ({ ...MEMORY, heapUsed }));
    await expect(guarded.read('graph/counts', {})).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    heapUsed = 949e6;
    expect(await guarded.read('graph/counts', {})).not.toEqual([]);
  });
});

describe('npm run import', () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);

  it('of more than the memory that it may have ends in a sentence and code 1', async () => {
    const env = { GRAPH_PATH: folder.path, MEMORY_MAX_MB: '40' };
    const { code, stderr } = await run(['import', 'facts', 'data'], env);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /The process uses \d+ MB of memory and may use 40 MB, so that nothing more is written\./,
    );
    expect(stderr).toContain('Raise MEMORY_MAX_MB');
    // With enough it is done.
    expect((await run(['import', 'facts', 'data'], { GRAPH_PATH: folder.path })).code).toBe(0);
  });
});
