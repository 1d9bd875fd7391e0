// GraphiQL at /playground, as web/ builds it: static files of this machine, nothing from elsewhere.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';

const FOLDER = join(import.meta.dirname, '../../web/dist/playground');

export const isPlaygroundBuilt = () => existsSync(join(FOLDER, 'index.html'));

export function playground(): Router {
  const router = Router();
  router.get('/playground', (_request, response) => {
    if (!isPlaygroundBuilt()) {
      response
        .status(503)
        .type('text/plain')
        .send('The playground is not built. Run: npm run build --workspace web\n');
      return;
    }
    response.set('Cache-Control', 'no-cache').sendFile(join(FOLDER, 'index.html'));
  });
  // Their names carry a digest of their content, so they may be kept for ever.
  router.use(
    '/playground/assets',
    express.static(join(FOLDER, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  return router;
}
