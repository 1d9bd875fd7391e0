// Whether the process lives, and whether it can answer.
import { Router } from 'express';
import type { Store } from '../store/store.ts';
import { inTime } from './in-time.ts';

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

function answers(store: Store): Promise<boolean> {
  const read = store.read('graph/state', {}, { timeoutMs: READY_TIMEOUT_MS });
  return inTime(
    read.then(() => true),
    READY_TIMEOUT_MS,
    false,
  );
}
