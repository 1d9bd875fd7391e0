// Whether the process lives, and whether it can answer.
import { Router } from 'express';
import type { Store } from '../store/store.ts';

const READY_TIMEOUT_MS = 1_500;

/** Not ready while the graph does not answer in time, and from the moment that the server begins to stop. */
export function health(store: Store, isStopping: () => boolean): Router {
  const router = Router();
  router.get('/live', (_request, response) => void response.json({ status: 'live' }));
  router.get('/ready', async (_request, response) => {
    const status = isStopping() ? 'stopping' : (await answers(store)) ? 'ready' : 'unavailable';
    response.status(status === 'ready' ? 200 : 503).json({ status, engine: store.engine });
  });
  return router;
}

/** A store may need longer than the limit to notice it, so the clock here decides. */
async function answers(store: Store): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), READY_TIMEOUT_MS);
  });
  const read = store.read('graph/state', {}, { timeoutMs: READY_TIMEOUT_MS }).then(
    () => true,
    () => false,
  );
  return Promise.race([read, late]).finally(() => clearTimeout(timer));
}
