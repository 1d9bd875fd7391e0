// Which other sites may ask from a browser: none unless named, and then without cookies, of which there are none.
import type { RequestHandler } from 'express';

const METHODS = 'GET, POST';
const HEADERS = 'Content-Type, Authorization, Apollo-Require-Preflight, x-graph-bookmark, x-request-id';
/** Seconds that a browser may keep the answer. */
const KEPT = '600';

/** `origins` are compared as a whole: no wildcards, no parts of names. */
export function cors(origins: readonly string[]): RequestHandler {
  const allowed = new Set(origins);
  return (request, response, next) => {
    response.vary('Origin');
    const { origin } = request.headers;
    if (origin === undefined || !allowed.has(origin)) {
      next();
      return;
    }
    response.set('Access-Control-Allow-Origin', origin);
    if (request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined) {
      response
        .set('Access-Control-Allow-Methods', METHODS)
        .set('Access-Control-Allow-Headers', HEADERS)
        .set('Access-Control-Max-Age', KEPT)
        .sendStatus(204);
      return;
    }
    response.set('Access-Control-Expose-Headers', EXPOSED.join(', '));
    next();
  };
}

const EXPOSED = [
  'x-graph-bookmark',
  'x-request-id',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'Retry-After',
  'WWW-Authenticate',
];
