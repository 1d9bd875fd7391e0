// A dry run: the import itself, in one transaction that is taken back. What it finds and counts is by construction
// what the real run would find and count.
import type { Store } from '../store/store.ts';

/** What `work` gives. It may look at the graph as it would become; nothing of it stays, whatever happens. */
export async function rehearse<T>(store: Store, work: (rehearsal: Store) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  try {
    await store.write(async (tx) => {
      // A transaction takes one statement at a time.
      let last: Promise<unknown> = Promise.resolve();
      const read: Store['read'] = (statement, params) => {
        const turn = last.then(() => tx.read(statement, params));
        last = turn.catch(() => undefined);
        return turn;
      };
      result = {
        value: await work({
          ...store,
          read,
          write: (inner) => inner(tx),
          migrate: async () => undefined,
          checkpoint: () => undefined,
          close: async () => undefined,
        }),
      };
      throw new Error('taken back');
    });
  } catch (error) {
    // Either the work failed, or it is done and was taken back on purpose.
    if (result === undefined) throw error;
  }
  return (result as { value: T }).value;
}
