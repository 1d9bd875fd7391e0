// GraphiQL at /playground, as web/ builds it: static files of this machine, nothing from elsewhere.
import { Router } from 'express';
import { policy } from './policy.ts';
import { sendPage } from './web-build.ts';

export function playground(): Router {
  const router = Router();
  // Its editor writes style elements, and starts its workers from blobs.
  const exceptions = { styleSrc: ["'self'", "'unsafe-inline'"], workerSrc: ["'self'", 'blob:'] };
  router.get('/playground', policy(exceptions), sendPage('playground/index.html'));
  return router;
}
