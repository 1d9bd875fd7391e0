// Serves a schema as the project's own server does (src/server/http.ts): the same Apollo settings, headers, body limit
// and compression, so that only what is behind the schema differs.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApolloServer, BaseContext } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import express from 'express';
import helmet from 'helmet';

export async function serveApollo<C extends BaseContext>(
  apollo: ApolloServer<C>,
  context: () => C,
): Promise<string> {
  await apollo.start();
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet(), compression());
  app.use(
    '/graphql',
    express.json({ limit: '256kb' }),
    expressMiddleware(apollo, { context: async () => context() }),
  );
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
