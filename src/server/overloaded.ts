// What a caller gets where the server has all the work that it can do.
import type { RequestListener } from 'node:http';
import type { Response } from 'express';
import type { Admission } from './admission.ts';
import { Refused, refuse } from './refused.ts';

const OVERLOADED = new Refused(503, 'OVERLOADED', 'The server has all the work it can do. Try again soon.');
const RETRY_AFTER_SECONDS = '1';
const BODY = JSON.stringify({
  errors: [{ message: OVERLOADED.message, extensions: OVERLOADED.extensions }],
});
const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'content-length': Buffer.byteLength(BODY),
  'retry-after': RETRY_AFTER_SECONDS,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

export function refuseOverload(response: Response): void {
  response.locals.isRefused = true;
  response.set({ 'Retry-After': RETRY_AFTER_SECONDS, 'Cache-Control': 'no-store' });
  refuse(response, OVERLOADED);
}

/**
 * In front of everything else, as a refusal has to cost next to nothing: five times more requests than can be
 * answered are mostly refusals. Those of a page go the longer way, where they get the headers that let it read them.
 */
export function refuseEarly(
  path: string,
  { isFull, count }: Admission,
  app: RequestListener,
): RequestListener {
  return (request, response) => {
    const { url = '', headers } = request;
    if (!isFull() || !url.startsWith(path) || headers.origin !== undefined) app(request, response);
    else {
      count();
      response.writeHead(503, HEADERS).end(BODY);
    }
  };
}
