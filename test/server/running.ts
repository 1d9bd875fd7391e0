// A server on a free port over a graph in memory, with everything it logs, for tests that ask it through HTTP.
import type { Log } from '../../src/log.ts';
import { type ServerOptions, startServer } from '../../src/server/http.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { ReadOptions, Store } from '../../src/store/store.ts';

type Entry = { level: string; details: unknown; message: unknown };
type Read = (statement: string, params: unknown, options?: ReadOptions) => Promise<unknown>;

export type Running = {
  url: string;
  /** The graph behind it, as the server's own writes find it. */
  store: Store;
  logged: Entry[];
  /** The log as one text, errors with their causes written out. */
  logText(): string;
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  ask(
    query: string,
  ): Promise<{ data?: unknown; errors?: { message: string; extensions: Record<string, unknown> }[] }>;
  close(): Promise<void>;
};

/**
 * `instead` stands in front of the store's reads, to let them fail or wait as a broken store would; `load` fills the
 * graph.
 */
export async function run(
  instead?: (read: Read) => Read,
  {
    load,
    exportMaxRows = 100_000,
    server: settings = {},
  }: {
    load?: (store: Store) => Promise<unknown>;
    exportMaxRows?: number;
    server?: Partial<ServerOptions>;
  } = {},
): Promise<Running> {
  const store = openEmbedded();
  await store.migrate();
  await load?.(store);
  await store.write((tx) => tx.run('graph-state', { factsDigest: null }));
  const logged: Entry[] = [];
  const entry = (level: string) => (details: unknown, message: unknown) =>
    void logged.push({ level, details, message });
  const log = {
    debug: entry('debug'),
    info: entry('info'),
    warn: entry('warn'),
    error: entry('error'),
  } as unknown as Log;
  const shown: Store =
    instead === undefined ? store : { ...store, read: instead(store.read as Read) as Store['read'] };
  const server = await startServer({
    store: shown,
    log,
    host: '127.0.0.1',
    port: 0,
    queryTimeoutMs: 5_000,
    exportMaxRows,
    ...settings,
  });
  const url = server.url.replace('localhost', '127.0.0.1');
  const post: Running['post'] = (body, headers = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    url,
    store,
    logged,
    logText: () => logged.map(({ details, message }) => `${message} ${toText(details)}`).join('\n'),
    post,
    async ask(query) {
      // What it cost is for the tests of limits.
      const { extensions: _, ...answer } = (await (await post({ query })).json()) as Record<string, unknown>;
      return answer;
    },
    async close() {
      await server.close();
      await store.close();
    },
  };
}

function toText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner instanceof Error ? { message: inner.message, stack: inner.stack, cause: inner.cause } : inner,
  );
}
