// Tells a server that is gone or has fallen silent from one that is only slow: a driver waits for both alike. Looked at
// while a call waits longer than usual, and for as long as the server is down; an idle process asks nothing.
import { setTimeout as sleep } from 'node:timers/promises';

export type Pulse = {
  /** The work's own outcome, or the error of a server that is down as soon as that is known. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Looks at once, for a call that has lost its connection. */
  look(): void;
  close(): void;
};

export type PulseOptions = {
  /** Rejects, or does not answer, where the server is down. */
  ping(): Promise<unknown>;
  down(): Error;
  /** Whether an error of the work came from the server itself, which then lives. */
  isFromServer(error: unknown): boolean;
};

/** A call that waits longer than this has the server looked at. */
const SUSPECT_MS = 200;
const PING_MS = 1_100;
const EVERY_MS = 500;

export function createPulse({ ping, down, isFromServer }: PulseOptions): Pulse {
  const waiting = new Set<(error: Error) => void>();
  let isDown = false;
  let isLooking = false;
  let isClosed = false;
  let lastSign = 0;
  const now = () => performance.now();

  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    while (!isClosed) {
      const from = now();
      // Busy with other calls it may not answer ours in time, but it answers: the time counts from its last sign.
      const silentFor = () => now() - Math.max(from, lastSign);
      isDown = !(await within(ping(), PING_MS, silentFor));
      if (isDown) for (const reject of waiting) reject(down());
      else if (waiting.size === 0) break;
      await sleep(EVERY_MS, undefined, { ref: false });
    }
    isLooking = false;
  };

  return {
    async during(work) {
      if (isDown) throw down();
      let reject = (_: Error) => {};
      const lost = new Promise<never>((_, refuse) => {
        reject = refuse;
      });
      const suspicion = setTimeout(look, SUSPECT_MS);
      waiting.add(reject);
      const outcome = work().then(
        (value) => {
          lastSign = now();
          return value;
        },
        (error: unknown) => {
          if (isFromServer(error)) lastSign = now();
          throw error;
        },
      );
      return Promise.race([outcome, lost]).finally(() => {
        clearTimeout(suspicion);
        waiting.delete(reject);
      });
    },
    look: () => void look(),
    close() {
      isClosed = true;
    },
  };
}

/** False once it has been silent for that long, and does not answer. */
async function within(answer: Promise<unknown>, ms: number, silentFor: () => number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    const wait = () => {
      const left = ms - silentFor();
      if (left > 0) timer = setTimeout(wait, left);
      // This process may have been busy itself: what has come meanwhile is read first.
      else setImmediate(() => setImmediate(() => (silentFor() >= ms ? resolve(false) : wait())));
    };
    wait();
  });
  const answered = answer.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}
