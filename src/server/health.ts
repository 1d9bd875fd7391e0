// Whether the process lives, and whether it can answer.
import { Router } from 'express';
import type { Store } from '../store/store.ts';

const READY_TIMEOUT_MS = 1_500;

export function health(store: Store): Router {
  const router = Router();
  router.get('/live', (_request, response) => void response.json({ status: 'live' }));
  router.get('/ready', async (_request, response) => {
    try {
      await store.read('graph/state', {}, { timeoutMs: READY_TIMEOUT_MS });
      response.json({ status: 'ready', engine: store.engine });
    } catch {
      response.status(503).json({ status: 'unavailable', engine: store.engine });
    }
  });
  return router;
}
