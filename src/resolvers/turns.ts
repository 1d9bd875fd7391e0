// A long answer is worked out in turns: when one has taken its time, the event loop serves others first.
export type Turns = {
  /** To be awaited where work repeats; nothing while the turn lasts. */
  next(): Promise<void> | undefined;
  /** The same list, completed by graphql-js item by item with turns between. */
  part<T>(values: readonly T[]): Promise<T>[];
};

const TURN_MS = 10;

export function createTurns(): Turns {
  let began = performance.now();
  let coming: Promise<void> | null = null;
  const isOver = () => performance.now() - began >= TURN_MS;
  const wait = async () => {
    // Many wait for one turn: a turn each would leave nobody else any between them.
    while (isOver()) {
      coming ??= new Promise<void>((resolve) => {
        setImmediate(() => {
          began = performance.now();
          coming = null;
          resolve();
        });
      });
      await coming;
    }
  };
  const next = () => (isOver() ? wait() : undefined);
  return {
    next,
    part(values) {
      let before: Promise<unknown> = Promise.resolve();
      return values.map((value) => {
        const item = before.then(next).then(() => value);
        before = item;
        return item;
      });
    },
  };
}
