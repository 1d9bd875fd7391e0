// Every request has an id, taken from x-request-id or made, that is in its answer and in all that is logged for it;
// it is counted, timed and a span of a trace.
import { randomUUID } from 'node:crypto';
import { context, propagation, SpanKind, trace } from '@opentelemetry/api';
import type { RequestHandler, Response } from 'express';
import type { Log } from '../log.ts';
import type { Metrics } from './metrics.ts';
import { tracer } from './tracing.ts';

/** One request as logs and spans know it. `trace` holds the span that what comes next belongs to. */
export type ObservedRequest = { requestId: string; trace: ReturnType<typeof context.active> };

// What a balancer or a client may choose; anything else could forge lines of a log.
const GIVEN_ID = /^[\w.:+/=-]{1,128}$/;
const ROUTES = new Set(['graphql', 'export', 'health', 'metrics', 'assets', 'schema.graphql', 'playground']);

export function observeRequests({ metrics, log }: { metrics: Metrics; log: Log }): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    // Each part of the server that waits for its end listens once, and more than the ten that Node warns of do.
    response.setMaxListeners(30);
    const given = request.get('x-request-id') ?? '';
    const requestId = GIVEN_ID.test(given) ? given : randomUUID();
    const route = routeOf(request.path);
    const active = context.active();
    const parent = trace.getSpan(active) ? active : propagation.extract(active, request.headers);
    const span = tracer().startSpan(
      `${request.method} ${route}`,
      {
        kind: SpanKind.SERVER,
        attributes: { 'http.request.method': request.method, 'http.route': route, 'request.id': requestId },
      },
      parent,
    );
    const observed: ObservedRequest = { requestId, trace: trace.setSpan(parent, span) };
    response.locals.observed = observed;
    response.set('x-request-id', requestId);
    response.once('close', () => {
      const ms = performance.now() - start;
      // Who went away before the answer got no status: proxies count it as 499.
      const status = response.writableFinished ? response.statusCode : 499;
      metrics.request.observe({ route, status }, ms / 1_000);
      span.setAttribute('http.response.status_code', status).end();
      const line = { requestId, method: request.method, route, status, ms: Math.round(ms) };
      // Thousands that are refused a second are counted, and must not fill the log's disk.
      if (status >= 500 && response.locals.isRefused !== true) log.warn(line, 'request');
      else log.debug(line, 'request');
    });
    context.with(observed.trace, next);
  };
}

export const observedOf = (response: Response): ObservedRequest =>
  response.locals.observed as ObservedRequest;

/** The first part of the path where the server knows it: callers choose paths, and a label is bounded. */
function routeOf(path: string): string {
  const [, first = ''] = path.split('/');
  return ROUTES.has(first) ? `/${first}` : 'page';
}
