// The HTTP server: GraphQL, lists as CSV, explorer, playground, schema and health.
import { createServer, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Response } from 'express';
import helmet from 'helmet';
import type { Doors } from '../config.ts';
import type { Log } from '../log.ts';
import { DEFAULT_LIMITS, type Limits } from '../model/limits.ts';
import { readTypeDefs } from '../resolvers/type-defs.ts';
import { cacheReads, type ReadCacheOptions } from '../store/read-cache.ts';
import type { Store } from '../store/store.ts';
import { createAdmission, type LoadLimits, UNLIMITED } from './admission.ts';
import { observeAdmission } from './admission-metrics.ts';
import { createApollo } from './apollo.ts';
import { bookmarkOf, takeBookmark } from './bookmarks.ts';
import { createContext } from './context.ts';
import { cors } from './doors/cors.ts';
import { OPEN_TO_READERS } from './doors/doors.ts';
import { createGuard } from './doors/guard.ts';
import { safelist } from './doors/safelist.ts';
import { openTokens } from './doors/tokens.ts';
import { writeRoutes } from './doors/write-routes.ts';
import type { CreateWrites } from './doors/writes.ts';
import { explorer } from './explorer.ts';
import { exportLists } from './export.ts';
import { health } from './health.ts';
import { observeImports } from './import-metrics.ts';
import { createBudget } from './limits-budget.ts';
import { clientOf, refuseSpent } from './limits-client.ts';
import { timeoutsOf, whenGone } from './limits-time.ts';
import { listen } from './listen.ts';
import { createMetrics, sendMetrics } from './metrics.ts';
import { belongTo } from './observed-operations.ts';
import { observedOf, observeRequests } from './observed-request.ts';
import { observeStore } from './observed-store.ts';
import { refuseEarly } from './overloaded.ts';
import { playground } from './playground.ts';
import { policy } from './policy.ts';
import { assets } from './web-build.ts';

export type ServerOptions = {
  store: Store;
  log: Log;
  host: string;
  port: number;
  queryTimeoutMs: number;
  exportMaxRows: number;
  limits?: Limits;
  /** Proxies in front, whose word on the address of a client is believed. */
  trustedProxies?: number;
  /** Where Prometheus finds its figures: at /metrics, nowhere, or at a port of its own. */
  metrics?: 'on' | 'off' | number;
  slowCallMs?: number;
  /** Rows that are kept while the graph does not change; none without it. */
  readCache?: ReadCacheOptions;
  /** How the server stops: first it says that it is not ready, then requests under way may end. */
  drain?: { delayMs: number; timeoutMs: number };
  doors?: Doors;
  load?: LoadLimits;
  /** What may be written over HTTP by holders of a token. */
  writes?: CreateWrites;
};
export type RunningServer = { url: string; close(): Promise<void> };

// Longer than balancers keep an idle connection (60 s by most): the side that closes it first must be the one that asks,
// or a request that is on its way in it is lost.
const KEEP_ALIVE_MS = 75_000;

/** Listens when it resolves. Throws CANNOT_LISTEN where the port is taken. */
export async function startServer({
  store,
  log,
  host,
  port,
  queryTimeoutMs,
  exportMaxRows,
  limits = DEFAULT_LIMITS,
  trustedProxies = 0,
  metrics: metricsAt = 'on',
  slowCallMs = 1_000,
  readCache = { maxBytes: 0, freshMs: 0 },
  drain = { delayMs: 0, timeoutMs: 10_000 },
  doors = OPEN_TO_READERS,
  load = UNLIMITED,
  writes,
}: ServerOptions): Promise<RunningServer> {
  const app = express();
  const operations = createAdmission(load.operations);
  const exports = createAdmission(load.exports);
  const httpServer = createServer(timeoutsOf(limits), refuseEarly('/graphql', operations, app));
  httpServer.maxConnections = load.maxConnections;
  httpServer.keepAliveTimeout = KEEP_ALIVE_MS;
  const budget = limits.budget === null ? null : createBudget(limits.budget);
  const metrics = createMetrics();
  observeAdmission(metrics, { operations, exports });
  const observer = { metrics, log, slowCallMs };
  const kept = cacheReads(store, readCache);
  const observed = observeStore(kept, observer);
  observeImports(metrics, observed);
  let isStopping = false;
  const { introspection } = doors;
  const apollo = createApollo({
    log,
    httpServer,
    metrics,
    limits,
    budget,
    drainMs: drain.timeoutMs,
    introspection,
  });
  const tokens = doors.tokensFile === null ? null : openTokens(doors.tokensFile, log);
  const guard = createGuard(tokens, { readNeedsToken: doors.readNeedsToken, log });
  const contextFor = (response: Response, { mayOwe, limitMs }: { mayOwe: boolean; limitMs?: number }) =>
    belongTo(
      observedOf(response),
      createContext({
        store: observeStore(kept, observer, observedOf(response)),
        timeoutMs: queryTimeoutMs,
        signal: whenGone(response, limitMs),
        client: { key: clientOf(response), mayOwe },
        ...bookmarkOf(response),
      }),
    );
  await apollo.start();
  app.disable('x-powered-by').disable('etag');
  app.set('trust proxy', trustedProxies);
  app.use(observeRequests(observer));
  app.use(helmet({ contentSecurityPolicy: false }), policy(), compression(), cors(doors.corsOrigins));
  app.use(['/graphql', '/export', '/schema.graphql', '/metrics'], guard.reading);
  app.use(['/graphql', '/export'], refuseSpent(budget, limits));
  app.use(['/graphql', '/export'], takeBookmark);
  app.use(
    '/graphql',
    operations.knock,
    express.json({ limit: limits.bodyBytes }),
    doors.safelistFile === null ? [] : safelist(doors.safelistFile, log),
    operations.enter,
    expressMiddleware(apollo, {
      context: async ({ res }) => contextFor(res, { mayOwe: false, limitMs: limits.requestMs }),
    }),
  );
  app.use(
    '/export',
    exports.enter,
    exportLists({
      apollo,
      log,
      maxRows: exportMaxRows,
      createContext: (response) => contextFor(response, { mayOwe: true }),
    }),
  );
  if (tokens !== null && writes !== undefined)
    app.use(
      writeRoutes({
        store: observed,
        log,
        guard,
        writes: writes(observed),
        importMaxBytes: doors.importMaxBytes,
      }),
    );
  app.use(
    '/health',
    // Of the graph itself: rows that are kept tell nothing of it.
    health(store, () => isStopping),
  );
  if (metricsAt === 'on') app.get('/metrics', sendMetrics(metrics));
  if (doors.introspection)
    app.get('/schema.graphql', (_request, response) => void response.type('text/plain').send(readTypeDefs()));
  app.use(assets(), doors.playground ? playground() : [], explorer());
  app.use(answerError(log, limits.bodyBytes));
  await listen(httpServer, host, port);
  const metricsServer = createServer(express().get('/metrics', sendMetrics(metrics)));
  if (typeof metricsAt === 'number')
    await listen(metricsServer, host, metricsAt, 'METRICS').catch(async (error: unknown) => {
      await apollo.stop();
      throw error;
    });
  const address = httpServer.address() as AddressInfo;
  return {
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${address.port}`,
    async close() {
      isStopping = true;
      await sleep(drain.delayMs);
      await apollo.stop();
      metricsServer.close();
    },
  };
}

/** What fails outside GraphQL, as its clients read it. Express would send the stack, or the path of a missing file. */
function answerError(log: Log, bodyBytes: number): ErrorRequestHandler {
  const sentences: Record<number, string> = {
    400: 'The body is no JSON. Send {"query": "..."} as application/json.',
    413: `The body is larger than ${bodyBytes} bytes. Send a shorter query.`,
  };
  return (error, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = error.status >= 400 && error.status < 500 ? error.status : 500;
    if (status === 500) log.error({ err: error }, 'unexpected');
    const message = sentences[status] ?? STATUS_CODES[status] ?? 'Error';
    const code = status === 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
    response.status(status).json({ errors: [{ message, extensions: { code } }] });
  };
}
