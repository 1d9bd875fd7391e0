// The explorer at `/` and at every address that it answers itself; any other address stays a 404.
import { Router } from 'express';
import { sendPage } from './web-build.ts';

export const VIEWS = ['/', '/clusters', '/money', '/trace', '/network', '/dashboards'];

/** The kinds of nodes, as the first part of an id names them: each node has a page. */
export const KINDS = [
  'company',
  'product',
  'organ',
  'approval',
  'hospital',
  'investor',
  'funding-round',
  'procurement',
  'modality',
  'source',
  'sector',
  'policy',
  'claim',
  'statement',
  'deal',
  'listing',
  'financial-figure',
  'reimbursement',
  'department',
];

export function explorer(): Router {
  const router = Router();
  router.get([...VIEWS, ...KINDS.map((kind) => `/${kind}/:slug`)], sendPage('index.html'));
  return router;
}
