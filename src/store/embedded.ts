// The embedded engine behind the port: one file, one process, no server. Its duties are those that the engine
// leaves to its caller: one writer at a time, retry on a conflict, roll back on any error, time limits.
import type grafeo from '@grafeo-db/js';
import { cancelled, KnownError } from '../errors.ts';
import type { ReadParams } from '../generated/statements.ts';
import type { Properties } from '../model/properties.ts';
import { embeddedError, isConflict, isOver } from './embedded-errors.ts';
import { openFile, saveFile } from './embedded-file.ts';
import { findShortestPath } from './embedded-paths.ts';
import { createEmbeddedSearch } from './embedded-search.ts';
import { migrate } from './migrate.ts';
import { type Catalogue, loadCatalogue } from './statements.ts';
import type { Store, Transaction } from './store.ts';
import { bindParams } from './values.ts';
import { createWriteQueue } from './write-queue.ts';

export type EmbeddedOptions = {
  /** Folder of the graph; without it the graph lives in memory only. */
  folder?: string;
  /** Random order for rows without ORDER BY: for tests, to find code that relies on one. */
  shuffleUnordered?: boolean;
  catalogue?: Catalogue;
};

const MAX_ATTEMPTS = 8;
const convert = { int: (value: number) => value };

export function openEmbedded({
  folder,
  shuffleUnordered = false,
  catalogue = loadCatalogue(),
}: EmbeddedOptions = {}): Store {
  const db = openFile(folder, shuffleUnordered);
  const queue = createWriteQueue();
  let writes = 0;
  const search = createEmbeddedSearch(db, () => writes);

  const run = async (executor: Executor, name: string, text: string, params: Record<string, unknown>) => {
    try {
      return (await executor.executeCypher(text, params)).toArray();
    } catch (error) {
      throw embeddedError(error, name);
    }
  };
  const read = (
    executor: Executor,
    name: string,
    params: Record<string, unknown>,
    properties?: Properties,
  ) => {
    const statement = catalogue.read(name, 'embedded', params, properties);
    return run(executor, name, statement.text, bindParams(name, statement.params, params, convert));
  };
  const attempt = async <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
    const tx = db.beginTransaction();
    try {
      const result = await work({
        async run(name, params) {
          const { params: declared, steps } = catalogue.write(name);
          const bound = bindParams(name, declared, params, convert);
          let rows: unknown[] = [];
          for (const step of steps) {
            const taken = step.paramsOf(bound);
            rows = taken === null ? [] : await run(tx, name, step.text, taken);
          }
          return rows as never;
        },
        read: async (name, params) => (await read(tx, name, params)) as never,
      });
      tx.commit();
      writes += 1;
      return result;
    } catch (error) {
      throw embeddedError(error, 'commit');
    } finally {
      // An abandoned transaction keeps its locks, and a failed statement leaves it committable.
      if (tx.isActive) rollBack(tx);
    }
  };

  const store: Store = {
    engine: 'embedded',
    async read(name, params, { timeoutMs, signal, properties } = {}) {
      const rows =
        name === 'path/shortest'
          ? findShortestPath(db, params as ReadParams<'path/shortest'>)
          : name === 'search/candidates'
            ? search(params as ReadParams<'search/candidates'>)
            : read(db, name, params, properties);
      try {
        return (await withLimits<unknown>(rows, timeoutMs, signal)) as never;
      } catch (error) {
        throw embeddedError(error, name);
      }
    },
    write(work) {
      return queue.run(async () => {
        for (let n = 1; ; n++) {
          try {
            return await attempt(work);
          } catch (error) {
            if (!isConflict(error) || n === MAX_ATTEMPTS) throw error;
            await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** n));
          }
        }
      });
    },
    async migrate() {
      await migrate(store, catalogue, (name, text) => run(db, name, text, {}));
      // Graphs of earlier versions have one, which costs memory and time to open.
      await db.dropTextIndex('Entity', 'searchText');
    },
    checkpoint() {
      if (folder !== undefined) guarded('checkpoint', () => db.walCheckpoint());
    },
    bookmark: async () => null,
    // Between two writes, so that it waits for the one under way and holds up the next.
    backup: (file) => queue.run(async () => saveFile(db, file)),
    async close() {
      await queue.idle();
      guarded('close', () => db.close());
    },
  };
  return store;
}

/** A commit that fails, as on a full disk, has ended its transaction though that still says it is active. */
function rollBack(tx: grafeo.Transaction): void {
  try {
    tx.rollback();
  } catch (error) {
    if (!isOver(error)) throw error;
  }
}

function guarded(name: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw embeddedError(error, name);
  }
}

type Executor = Pick<grafeo.GrafeoDB, 'executeCypher'>;

/** Answers the caller in time; the engine cannot cancel, so the work itself may go on. */
function withLimits<T>(
  work: Promise<T>,
  timeoutMs: number | undefined,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (timeoutMs === undefined && signal === undefined) return work;
  return new Promise<T>((resolve, reject) => {
    const cancel = () => signal && reject(cancelled(signal));
    if (signal?.aborted === true) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(
            () =>
              reject(
                new KnownError(
                  'STORE_TIMEOUT',
                  `The graph did not answer within ${timeoutMs} ms. Ask for fewer items.`,
                ),
              ),
            timeoutMs,
          );
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    });
  });
}
