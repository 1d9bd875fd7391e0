// How long a request may take: to arrive, so that slow senders hold no connection for ever, and to be answered.
import { setMaxListeners } from 'node:events';
import type { ServerOptions } from 'node:http';
import type { Response } from 'express';
import { KnownError } from '../errors.ts';
import type { Limits } from '../model/limits.ts';

const LONGEST_CHECK_MS = 5_000;

export function timeoutsOf({ headersMs, receiveMs }: Limits): ServerOptions {
  return {
    headersTimeout: headersMs,
    requestTimeout: receiveMs,
    // Node looks for late requests this often; 30 s by itself.
    connectionsCheckingInterval: Math.min(LONGEST_CHECK_MS, headersMs),
  };
}

/** Aborted when the caller closes the connection before it has its answer, or has waited for too long. */
export function whenGone(response: Response, limitMs?: number): AbortSignal {
  const controller = new AbortController();
  // Every read of the request listens to it, and Node would warn of a leak.
  setMaxListeners(0, controller.signal);
  const timer =
    limitMs === undefined
      ? undefined
      : setTimeout(
          () =>
            controller.abort(new KnownError('REQUEST_TIMEOUT', `The request took more than ${limitMs} ms.`)),
          limitMs,
        );
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableEnded) controller.abort();
  });
  return controller.signal;
}
