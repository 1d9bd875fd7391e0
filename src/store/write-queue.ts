// One write at a time in a process. The embedded engine fails all but one of several; on Neo4j they would only wait
// for each other on the node that counts writes, and some would give up waiting.

export type WriteQueue = {
  run<T>(write: () => Promise<T>): Promise<T>;
  /** When what has been queued so far is done. */
  idle(): Promise<unknown>;
};

export function createWriteQueue(): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(write) {
      const turn = last.then(write);
      last = turn.catch(() => undefined);
      return turn;
    },
    idle: () => last,
  };
}
