// Refuses work before the process dies of it: the embedded graph lives in memory, and so do an import's rows and an
// answer. A write is refused once the process has as much as it may have, a read when the heap of V8 is nearly full.
import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { KnownError } from '../errors.ts';
import type { Store } from './store.ts';

export type Memory = { rss: number; heapUsed: number; heapLimit: number };

/** Of the machine, or of the container where that has less; the rest is for what a batch itself takes. */
const SHARE = 0.9;
const HEAP_SHARE = 0.95;

export function guardMemory(
  store: Store,
  maxBytes: number = SHARE * available(),
  measure: () => Memory = measureProcess,
): Store {
  return {
    ...store,
    async read(name, params, options) {
      const { heapUsed, heapLimit } = measure();
      if (heapUsed > HEAP_SHARE * heapLimit)
        throw new KnownError(
          'STORE_UNAVAILABLE',
          `The process has ${megabytes(heapUsed)} of the ${megabytes(heapLimit)} of its heap in use, so that it reads nothing more for a moment. Where that lasts, start it with NODE_OPTIONS=--max-old-space-size=<MB>.`,
        );
      return store.read(name, params, options);
    },
    async write(work) {
      const { rss } = measure();
      if (rss > maxBytes)
        throw new KnownError(
          'STORE_FULL',
          `The process uses ${megabytes(rss)} of memory and may use ${megabytes(maxBytes)}, so that nothing more is written. What was written before is kept. Raise MEMORY_MAX_MB where the machine has more, or use Neo4j, and run it again.`,
        );
      return store.write(work);
    },
  };
}

function measureProcess(): Memory {
  const { used_heap_size: heapUsed, heap_size_limit: heapLimit } = getHeapStatistics();
  return { rss: process.memoryUsage.rss(), heapUsed, heapLimit };
}

function available(): number {
  const limit = process.constrainedMemory();
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
