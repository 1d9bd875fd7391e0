// The explorer at `/` and at every address that it answers itself; any other address stays a 404.
import { Router } from 'express';
import { ID_PREFIXES } from '../model/ids.ts';
import { sendPage } from './web-build.ts';

export const VIEWS = ['/', '/clusters', '/money', '/trace', '/network', '/dashboards'];

export function explorer(): Router {
  const router = Router();
  router.get([...VIEWS, ...ID_PREFIXES.map((kind) => `/${kind}/:slug`)], sendPage('index.html'));
  return router;
}
