// The HTTP server: GraphQL, lists as CSV, explorer, playground, schema and health.
import { createServer, type Server, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { KnownError } from '../errors.ts';
import { createVocabulary } from '../loaders/vocabulary.ts';
import type { Log } from '../log.ts';
import { readTypeDefs } from '../resolvers/type-defs.ts';
import type { Store } from '../store/store.ts';
import { createApollo } from './apollo.ts';
import { createContext } from './context.ts';
import { explorer } from './explorer.ts';
import { exportLists } from './export.ts';
import { health } from './health.ts';
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
};
export type RunningServer = { url: string; close(): Promise<void> };

const MAX_BODY = '256kb';

/** Listens when it resolves. Throws CANNOT_LISTEN where the port is taken. */
export async function startServer({
  store,
  log,
  host,
  port,
  queryTimeoutMs,
  exportMaxRows,
}: ServerOptions): Promise<RunningServer> {
  const app = express();
  const httpServer = createServer(app);
  const vocabulary = createVocabulary((statement, params) => store.read(statement, params));
  const apollo = createApollo({ log, httpServer });
  const contextFor = (response: Response) =>
    createContext({ store, vocabulary, timeoutMs: queryTimeoutMs, signal: whenGone(response) });
  await apollo.start();
  app.disable('x-powered-by');
  app.use(helmet({ contentSecurityPolicy: false }), policy(), compression());
  app.use(
    '/graphql',
    express.json({ limit: MAX_BODY }),
    expressMiddleware(apollo, {
      context: async ({ res }) => contextFor(res),
    }),
  );
  app.use('/export', exportLists({ apollo, log, maxRows: exportMaxRows, createContext: contextFor }));
  app.get('/schema.graphql', (_request, response) => void response.type('text/plain').send(readTypeDefs()));
  app.use('/health', health(store));
  app.use(assets(), playground(), explorer());
  app.use(answerError(log));
  await listen(httpServer, host, port);
  const address = httpServer.address() as AddressInfo;
  return {
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${address.port}`,
    close: () => apollo.stop(),
  };
}

/** What fails outside GraphQL, as its clients read it. Express would send the stack, or the path of a missing file. */
function answerError(log: Log): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = error.status >= 400 && error.status < 500 ? error.status : 500;
    if (status === 500) log.error({ err: error }, 'unexpected');
    const message = SENTENCES[status] ?? STATUS_CODES[status] ?? 'Error';
    const code = status === 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
    response.status(status).json({ errors: [{ message, extensions: { code } }] });
  };
}

const SENTENCES: Record<number, string> = {
  400: 'The body is no JSON. Send {"query": "..."} as application/json.',
  413: `The body is larger than ${MAX_BODY}. Send a shorter query.`,
};

/** Aborted when the caller closes the connection before it has its answer. */
function whenGone(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded) controller.abort();
  });
  return controller.signal;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence =
        error.code === 'EADDRINUSE'
          ? `Port ${port} on ${host} is taken. Stop what listens there, or set PORT to another one.`
          : `Cannot listen on ${host}:${port} (${error.code}). Set HOST and PORT to an address of this machine.`;
      reject(new KnownError('CANNOT_LISTEN', sentence, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}
