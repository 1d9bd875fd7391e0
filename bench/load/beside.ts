// What goes on beside the load: imports one after the other, and the server's memory every few seconds.
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadedServer } from './processes.ts';

const SAMPLE_MS = 5_000;

export type Writes = { count: number; updated: number[]; failed: string[] };

export function importInTurn(
  { tell }: LoadedServer,
  editions: string[],
  everyMs: number,
): { stop(): Promise<Writes> } {
  const stopped = new AbortController();
  const writes: Writes = { count: 0, updated: [], failed: [] };
  const run = async () => {
    for (let n = 1; !stopped.signal.aborted; n++) {
      try {
        const { updated } = await tell('import', editions[n % editions.length]);
        writes.count += 1;
        writes.updated.push(updated);
      } catch (error) {
        writes.failed.push((error as Error).message);
      }
      await sleep(everyMs, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    async stop() {
      stopped.abort();
      await running;
      return writes;
    },
  };
}

export function sampleMemory({ tell }: LoadedServer): { samples: number[]; stop(): void } {
  const samples: number[] = [];
  const timer = setInterval(async () => samples.push((await tell('memory')).rss / 1e6), SAMPLE_MS);
  return { samples, stop: () => clearInterval(timer) };
}
