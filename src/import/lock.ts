// One import at a time. The graph has a lock that names the import that holds it; one that gives no sign of life for a minute, or whose
// process is gone, is dead, and the next takes its place. The clock is the engine's own, the same for all.
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { KnownError } from '../errors.ts';
import type { ReadRow } from '../generated/statements.ts';
import { LEASE_MS } from '../model/import-lease.ts';
import type { Store, Transaction } from '../store/store.ts';

const KEPT_REPORTS = 1_000;
const SIGN_OF_LIFE_MS = 15_000;
const PROCESS = randomUUID();
/** Runs of this process that have ended, though the graph may have taken no report of it: a disk was full. */
const ended = new Set<string>();

type Running = ReadRow<'import/running'>;
type Run = { id: string; props: Record<string, unknown> };
export type Lock = {
  /** The store for the one that holds the lock: whatever it writes is refused once another has taken over. */
  store: Store;
  /** Gives the graph free with the end of the run's report. */
  end(props: Run['props']): Promise<void>;
};

/** Throws STORE_LOCKED that says who imports, since when, and what to do. */
export async function takeLock(store: Store, run: Run): Promise<Lock> {
  const other = await store.write(async (tx) => {
    await tx.run('import-asked', { id: run.id });
    const [running] = await tx.read('import/running', {});
    if (running !== undefined && isAlive(running, store)) return running;
    await tx.run('import-started', { run, host: hostname(), pid: process.pid, process: PROCESS });
    return null;
  });
  if (other !== null) throw refusal(other);
  const timer = setInterval(() => {
    // A write that comes too late says so itself.
    store.write((tx) => giveSign(tx, run.id)).catch(() => undefined);
  }, SIGN_OF_LIFE_MS);
  timer.unref();
  return {
    store: {
      ...store,
      write: (work) =>
        store.write(async (tx) => {
          const result = await work(tx);
          await giveSign(tx, run.id);
          return result;
        }),
    },
    async end(props) {
      clearInterval(timer);
      ended.add(run.id);
      await store.write(async (tx) => {
        await giveSign(tx, run.id);
        await tx.run('import-ended', { run: { id: run.id, props }, keep: KEPT_REPORTS });
      });
    },
  };
}

/** Throws STORE_LOCKED where an import is running: what is found beside it is out of date at once. */
export async function refuseBesideImport(store: Store): Promise<void> {
  const [running] = await store.read('import/running', {});
  if (running !== undefined && isAlive(running, store)) throw refusal(running);
}

async function giveSign(tx: Transaction, id: string): Promise<void> {
  const [held] = await tx.run('import-alive', { id });
  if (held !== undefined) return;
  throw new KnownError(
    'STORE_LOCKED',
    'This import gave no sign of life for a minute and another one has taken its place. What it wrote is kept. Run it again when the other one has ended.',
  );
}

function isAlive({ node, process: holder, host, pid, quietMs }: Running, store: Store): boolean {
  if (ended.has(node.id)) return false;
  // The embedded graph belongs to this process: no other one can still be writing to it.
  if (store.engine === 'embedded') return holder === PROCESS;
  // A sign that seems to come from later than a lease ahead was given before the clock was put back.
  return Math.abs(quietMs) <= LEASE_MS && !(host === hostname() && holder !== PROCESS && !isRunning(pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function refusal({ node, host, pid, quietMs }: Running): KnownError {
  const seconds = Math.max(1, Math.ceil((LEASE_MS - quietMs) / 1_000));
  return new KnownError(
    'STORE_LOCKED',
    `Another import is running: ${node.source} ${node.file} since ${node.startedAt}, on ${host}, process ${pid}. Wait until it has ended. Should it be dead, the graph is free in ${seconds} seconds.`,
  );
}
