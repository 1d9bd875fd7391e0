// A dry run: the import itself, in one transaction that is taken back. What it finds and counts is by construction
// what the real run would find and count.
import type { Store, Transaction } from '../store/store.ts';

/** What `work` gives. It may look at the graph as it would become; nothing of it stays, whatever happens. */
export async function rehearse<T>(
  store: Store,
  work: (rehearsal: Store, hasWritten: () => boolean) => Promise<T>,
): Promise<T> {
  let result: { value: T } | undefined;
  try {
    await store.write(async (tx) => {
      let written = false;
      const alone = oneAtATime(tx, () => {
        written = true;
      });
      result = {
        value: await work(
          {
            ...store,
            read: alone.read,
            write: (inner) => inner(alone),
            migrate: async () => undefined,
            checkpoint: () => undefined,
            close: async () => undefined,
          },
          () => written,
        ),
      };
      throw new Error('taken back');
    });
  } catch (error) {
    // Either the work failed, or it is done and was taken back on purpose.
    if (result === undefined) throw error;
  }
  return (result as { value: T }).value;
}

/** A transaction takes one statement at a time, where an import reads the next rows while the last are written. */
function oneAtATime(tx: Transaction, onWrite: () => void): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    run(statement, params) {
      onWrite();
      return inTurn(() => tx.run(statement, params));
    },
    read: (statement, params) => inTurn(() => tx.read(statement, params)),
  };
}
