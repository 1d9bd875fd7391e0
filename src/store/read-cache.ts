// Keeps the rows of reads for as long as the graph does not change: it changes by imports only, and every one raises
// the graph's version with what it writes. What this process writes is seen at once; what another process writes to
// the same Neo4j, after the version was looked at again.
import { LRUCache } from 'lru-cache';
import type { ReadName, ReadParams, ReadRow } from '../generated/statements.ts';
import type { Properties } from '../model/properties.ts';
import type { ReadOptions, Store } from './store.ts';

export type ReadCacheOptions = {
  /** Estimated bytes of all rows that are kept; 0 keeps none. */
  maxBytes: number;
  /** Milliseconds after which the version of a graph that others may write to is looked at again. */
  freshMs: number;
};

// Written without a new version of the graph, or far too long to be kept.
const NOT_KEPT = /^(?:import|export|audit)\//;
/** One long answer must not push out all others. */
const LARGEST_SHARE = 8;

const printed = new WeakMap<Properties, string>();

/** The same store; rows that it gives twice are the same objects, so nobody may change them. */
export function cacheReads(store: Store, { maxBytes, freshMs }: ReadCacheOptions): Store {
  if (maxBytes === 0) return store;
  const kept = new LRUCache<string, object[]>({
    maxSize: maxBytes,
    maxEntrySize: maxBytes / LARGEST_SHARE,
    sizeCalculation: (rows, key) => key.length * 2 + bytesOf(rows),
  });
  let version: number | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | null = null;
  // Tells a read that began before a change, and would keep what is no longer so.
  let generation = 0;

  const forget = () => {
    generation += 1;
    kept.clear();
  };
  const look = async (options: ReadOptions = {}) => {
    const from = performance.now();
    const [state] = await store.read('graph/state', {}, options);
    if (state?.dataVersion !== version) forget();
    version = state?.dataVersion;
    lookedAt = from;
  };
  const isFresh = () => store.engine === 'embedded' || performance.now() - lookedAt < freshMs;

  const keep = async <T extends object[]>(question: string, options: ReadOptions, read: () => Promise<T>) => {
    // Whoever has just written elsewhere is not answered with what was read before.
    if (options.bookmark !== undefined) await look({ bookmark: options.bookmark });
    else if (!isFresh()) {
      looking ??= look().finally(() => {
        looking = null;
      });
      await looking;
    }
    const key = `${question} ${print(options.properties)}`;
    const known = kept.get(key);
    // A question has one kind of answer.
    if (known !== undefined) return known as T;
    const began = generation;
    const found = await read();
    if (generation === began) kept.set(key, found);
    return found;
  };
  const { readChain } = store;

  return {
    ...store,
    async read<N extends ReadName>(name: N, params: ReadParams<N>, options: ReadOptions = {}) {
      if (NOT_KEPT.test(name)) return store.read(name, params, options);
      return keep<ReadRow<N>[]>(`${name} ${JSON.stringify(params)}`, options, () =>
        store.read(name, params, options),
      );
    },
    ...(readChain && {
      readChain(steps, options = {}) {
        if (steps.some(({ statement }) => NOT_KEPT.test(statement))) return readChain(steps, options);
        return keep(JSON.stringify(steps), options, () => readChain(steps, options));
      },
    }),
    async write(work) {
      try {
        return await store.write(work);
      } finally {
        forget();
      }
    },
  };
}

function print(properties: Properties | undefined): string {
  if (properties === undefined) return '';
  const text = printed.get(properties) ?? JSON.stringify([...properties]);
  printed.set(properties, text);
  return text;
}

/** Roughly what V8 takes for it. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return 16 + value.length * 2;
  if (typeof value !== 'object' || value === null) return 8;
  let bytes = 32;
  for (const each of Object.values(value)) bytes += 8 + bytesOf(each);
  return bytes;
}
