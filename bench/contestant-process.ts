// One contestant in a process of its own, so that memory and garbage are its own: tells its address, then its figures
// whenever it is asked.
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import neo4j from 'neo4j-driver';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { createApollo } from '../src/server/apollo.ts';
import { startServer } from '../src/server/http.ts';
import { openEmbedded } from '../src/store/embedded.ts';
import { openNeo4j } from '../src/store/neo4j.ts';
import type { Store } from '../src/store/store.ts';
import { naiveContext } from './peer/naive.ts';
import { buildPeerSchema } from './peer/schema.ts';
import { serveApollo } from './peer/serve-apollo.ts';
import type { Figures } from './run.ts';

const [kind = ''] = process.argv.slice(2);
const { neo4j: server, graphPath, readCache } = readConfig();
const log = createLog('error');
let calls = 0;
let cpu = process.cpuUsage();

function counting(store: Store): Store {
  const { readChain } = store;
  return {
    ...store,
    read(statement, params, options) {
      calls += 1;
      return store.read(statement, params, options);
    },
    ...(readChain && {
      readChain(steps, options) {
        calls += 1;
        return readChain(steps, options);
      },
    }),
  };
}

async function startOurs(store: Store): Promise<string> {
  const options = {
    store: counting(store),
    readCache,
    log,
    host: '127.0.0.1',
    port: 0,
    queryTimeoutMs: 60_000,
    exportMaxRows: 1_000,
  };
  return (await startServer(options)).url.replace('localhost', '127.0.0.1');
}

async function start(): Promise<string> {
  if (kind === 'embedded') return startOurs(openEmbedded({ folder: graphPath }));
  if (server === null) throw new Error('NEO4J_URI is not set.');
  if (kind === 'neo4j') return startOurs(await openNeo4j(server));
  if (kind === 'naive') {
    const store = counting(await openNeo4j(server));
    return serveApollo(createApollo({ log }), () => naiveContext(store));
  }
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  const schema = await buildPeerSchema(driver);
  const plugins = [ApolloServerPluginCacheControlDisabled()];
  return serveApollo(
    new ApolloServer({ schema, plugins, includeStacktraceInErrorResponses: false }),
    () => ({}),
  );
}

process.on('message', () => {
  const { user, system } = process.cpuUsage(cpu);
  const { rss } = process.memoryUsage();
  process.send?.({ calls, rss, cpuMs: (user + system) / 1000 } satisfies Figures);
  calls = 0;
  cpu = process.cpuUsage();
});
process.on('disconnect', () => process.exit());
const url = await start();
process.send?.({ url, rss: process.memoryUsage().rss });
