// Opens the graph for every command but the restore itself: one that was half restored must not be taken for whole.
import { KnownError } from '../errors.ts';
import { openStore } from '../store/index.ts';
import type { Store } from '../store/store.ts';

export async function openWholeGraph(settings: Parameters<typeof openStore>[0]): Promise<Store> {
  const store = await openStore(settings);
  try {
    await refuseHalfRestored(store);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function refuseHalfRestored(store: Store): Promise<void> {
  const [state] = await store.read('graph/state', {});
  if (state?.restoring !== true) return;
  throw new KnownError(
    'STORE_DAMAGED',
    'A restore of this graph broke off, so a part of it is missing. Run again: npm run import -- graph <folder of the export>',
  );
}
