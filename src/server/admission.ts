// How much is worked on at once. What is more waits in a line, and what is more than that is refused at once: a server
// that takes everything makes everybody wait, and answers nobody in time.
import type { RequestHandler, Response } from 'express';
import { refuseOverload } from './overloaded.ts';

export type AdmissionLimits = {
  /** Requests that are worked on at the same time. */
  atOnce: number;
  /** Requests that may wait for one of these to end: a burst, or what comes while the graph is busy with a write. */
  waiting: number;
  /** Milliseconds that one may wait. */
  waitMs: number;
};
/** What keeps a busy process from taking more than it can answer. */
export type LoadLimits = { operations: AdmissionLimits; exports: AdmissionLimits; maxConnections: number };

const ALL: AdmissionLimits = { atOnce: Infinity, waiting: 0, waitMs: 0 };
export const UNLIMITED: LoadLimits = { operations: ALL, exports: ALL, maxConnections: Infinity };

// Where most requests of a second were refused it is no burst any more. In the next second only as many may wait as
// run: a long line answers no more requests than a short one, only every one of them later.
const WINDOW_MS = 1_000;

export type Admission = {
  /** Whether a request that came now would be refused. */
  isFull(): boolean;
  /** Before the body is read: refuses what `enter` would, for less. */
  knock: RequestHandler;
  /** After the body is read, so that a caller who sends it slowly takes no place from others. */
  enter: RequestHandler;
  /** Counts one that was refused elsewhere. */
  count(): void;
  figures(): { running: number; waiting: number; refused: number };
};

type Waiting = { start(): void; refuse(): void };

export function createAdmission({ atOnce, waiting, waitMs }: AdmissionLimits): Admission {
  const line = new Set<Waiting>();
  let running = 0;
  let refused = 0;
  let window = { from: performance.now(), taken: 0, refused: 0 };
  let isCrowded = false;

  const places = () => {
    const now = performance.now();
    if (now - window.from >= WINDOW_MS) {
      isCrowded = window.refused > window.taken && now - window.from < 2 * WINDOW_MS;
      window = { from: now, taken: 0, refused: 0 };
    }
    return isCrowded ? Math.min(waiting, atOnce) : waiting;
  };
  const isFull = () => running >= atOnce && line.size >= places();
  const count = () => {
    refused += 1;
    window.refused += 1;
  };

  const run = (response: Response, work: () => void) => {
    running += 1;
    whenAnswered(response, () => {
      running -= 1;
      const [next] = line;
      next?.start();
    });
    // After the requests that have arrived meanwhile were counted: an operation whose rows are kept is worked out in
    // one go, and those behind it would wait where nobody sees them.
    setImmediate(work);
  };

  const turnAway = (response: Response) => {
    count();
    refuseOverload(response);
  };

  const wait = (response: Response, work: () => void) => {
    const leave = () => {
      clearTimeout(timer);
      response.off('close', leave);
      line.delete(place);
    };
    const place: Waiting = {
      start() {
        leave();
        run(response, work);
      },
      refuse() {
        leave();
        turnAway(response);
      },
    };
    const timer = setTimeout(place.refuse, waitMs);
    response.once('close', leave);
    line.add(place);
  };

  return {
    isFull,
    knock(_request, response, next) {
      if (isFull()) turnAway(response);
      else next();
    },
    enter(_request, response, next) {
      if (isFull()) {
        turnAway(response);
        return;
      }
      window.taken += 1;
      if (running < atOnce) run(response, next);
      else wait(response, next);
    },
    count,
    figures: () => ({ running, waiting: line.size, refused }),
  };
}

/**
 * Once the whole answer is there, or its caller has gone. An answer that is read slowly is no work any more, so it
 * must not keep a place: a few such readers would stop everybody.
 */
function whenAnswered(response: Response, done: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    done();
  };
  const { end } = response;
  response.end = ((...given: Parameters<typeof end>) => {
    once();
    return end.apply(response, given);
  }) as typeof end;
  response.once('close', once);
}
