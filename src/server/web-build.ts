// What web/ builds: two pages and the files that they share.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

const FOLDER = join(import.meta.dirname, '../../web/dist');
const PAGES = ['index.html', 'playground/index.html'] as const;

const isThere = (page: string) => existsSync(join(FOLDER, page));
export const isWebBuilt = () => PAGES.every(isThere);

/** The page itself is asked for anew each time: it names the files of the newest build. */
export function sendPage(page: (typeof PAGES)[number]): RequestHandler {
  return (_request, response) => {
    if (!isThere(page)) {
      response
        .status(503)
        .type('text/plain')
        .send('The pages are not built. Run: npm run build --workspace web\n');
      return;
    }
    response.set('Cache-Control', 'no-cache').sendFile(join(FOLDER, page));
  };
}

/** Their names carry a digest of their content, so they may be kept for ever. */
export function assets(): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(FOLDER, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  return router;
}
