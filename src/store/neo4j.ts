// Neo4j behind the port: managed transactions, reads routed to readers, each one named in the server's query log.
import neo4j, { type ManagedTransaction, Neo4jError, type Session } from 'neo4j-driver';
import { cancelled, KnownError } from '../errors.ts';
import type { Properties } from '../model/properties.ts';
import { composeChain } from './compose-chain.ts';
import { migrate } from './migrate.ts';
import { connect, createPing } from './neo4j-connect.ts';
import { isFromServer, neo4jError, unavailable } from './neo4j-errors.ts';
import { createPulse } from './pulse.ts';
import { type Catalogue, loadCatalogue } from './statements.ts';
import type { ReadOptions, Store, Transaction } from './store.ts';
import { bindParams } from './values.ts';
import { createWriteQueue } from './write-queue.ts';

export type Neo4jOptions = {
  /** neo4j:// (routing, for a cluster or Aura) or bolt:// (one server), with +s for TLS. */
  uri: string;
  username: string;
  password: string;
  /** The server's default database without it. */
  database?: string;
  /** Connections at once to one server; a read waits for a free one. */
  maxConnections?: number;
  catalogue?: Catalogue;
};

type Config = { metadata: Record<string, string>; timeout?: number };
type RunRead = (
  runner: ManagedTransaction | Session,
  name: string,
  params: Record<string, unknown>,
  config?: Config,
  properties?: Properties,
) => Promise<unknown[]>;

const convert = { int: neo4j.int };
// The server looks at its limits every two seconds; a single connection that is broken is told by nobody.
const GRACE_MS = 2_500;

/** Throws STORE_UNAVAILABLE when the address does not answer or refuses the credentials. */
export async function openNeo4j({
  uri,
  username,
  password,
  database,
  maxConnections = 100,
  catalogue = loadCatalogue(),
}: Neo4jOptions): Promise<Store> {
  const access = { uri, username, password };
  const driver = connect(access, maxConnections);
  try {
    await driver.verifyConnectivity(database === undefined ? {} : { database });
  } catch (error) {
    await driver.close();
    throw neo4jError(error, 'connect', uri);
  }
  const pinging = createPing(access);
  const pulse = createPulse({ ping: pinging.ping, down: () => unavailable(uri), isFromServer });
  // What this process has written its reads wait for, on whichever server of a cluster they are.
  const bookmarkManager = neo4j.bookmarkManager();
  const guarded = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await pulse.during(work);
    } catch (error) {
      throw neo4jError(error, name, uri);
    }
  };
  const queue = createWriteQueue();
  const openSession = (defaultAccessMode: 'READ' | 'WRITE' = neo4j.session.WRITE, bookmarks: string[] = []) =>
    driver.session({
      defaultAccessMode,
      bookmarkManager,
      bookmarks,
      ...(database === undefined ? {} : { database }),
    });
  const runRead: RunRead = (runner, name, params, config, properties) => {
    const statement = catalogue.read(name, 'neo4j', params, properties);
    return rows(runner, statement.text, bindParams(name, statement.params, params, convert), config);
  };

  /** Alone in its transaction a read costs one message; only what may pass when tried again gets a managed one. */
  const inMessage = <T>(
    name: string,
    { timeoutMs, signal, bookmark }: ReadOptions,
    run: (runner: ManagedTransaction | Session, config?: Config) => Promise<T>,
  ) =>
    guarded(name, () =>
      withSession(openSession(neo4j.session.READ, bookmark?.split(',')), signal, (session) => {
        const config: Config = {
          metadata: { app: 'medai-graph', statement: name },
          ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
        };
        const answer = run(session, config).catch((error: unknown) => {
          if (!(error instanceof Neo4jError && error.retriable) || signal?.aborted === true) throw error;
          pulse.look();
          return session.executeRead((tx) => run(tx), config);
        });
        return withinTime(answer, timeoutMs);
      }),
    );

  const store: Store = {
    engine: 'neo4j',
    read: (name, params, options = {}) =>
      inMessage(name, options, (runner, config) =>
        runRead(runner, name, params, config, options.properties),
      ) as never,
    async readChain(steps, options = {}) {
      const { text, params, open } = composeChain(catalogue, steps, convert, options.properties);
      const names = steps.map(({ statement }) => statement).join(' ');
      return inMessage(names, options, async (runner, config) => {
        const [record] = await rows(runner, text, params, config);
        return open(record as Record<string, unknown>);
      });
    },
    write(work) {
      return guarded('write', () =>
        queue.run(() =>
          withSession(openSession(), undefined, (session) =>
            session.executeWrite((tx) => work(transaction(tx, catalogue, runRead)), {
              metadata: { app: 'medai-graph' },
            }),
          ),
        ),
      );
    },
    migrate() {
      return guarded('migrate', () =>
        withSession(openSession(), undefined, async (session) => {
          await migrate(store, catalogue, (_, text) => session.run(text));
          await session.run('CALL db.awaitIndexes(60)');
        }),
      );
    },
    checkpoint() {
      // Every commit on a server is durable already.
    },
    async backup() {
      throw new KnownError(
        'USAGE',
        'A Neo4j has backups of its own: neo4j-admin database dump, or backup of the Enterprise edition. Or run: npm run export -- <folder>',
      );
    },
    async bookmark() {
      const bookmarks = [...(await bookmarkManager.getBookmarks())];
      return bookmarks.length === 0 ? null : bookmarks.join(',');
    },
    async close() {
      pulse.close();
      pinging.close();
      await driver.close();
    },
  };
  return store;
}

function transaction(tx: ManagedTransaction, catalogue: Catalogue, runRead: RunRead): Transaction {
  return {
    async run(name, params) {
      const { params: declared, steps } = catalogue.write(name);
      const bound = bindParams(name, declared, params, convert);
      // Sent without waiting for each other: the server takes them in order, and works while the next is packed.
      const answers = await Promise.all(
        steps.map((step) => {
          const taken = step.paramsOf(bound);
          return taken === null ? [] : rows(tx, step.text, taken);
        }),
      );
      return (answers.at(-1) ?? []) as never;
    },
    read: async (name, params) => (await runRead(tx, name, params)) as never,
  };
}

async function rows(
  runner: ManagedTransaction | Session,
  text: string,
  params: Record<string, unknown>,
  config?: Config,
): Promise<unknown[]> {
  const result = await runner.run(text, params, config);
  return result.records.map((record) => record.toObject());
}

async function withSession<T>(
  session: Session,
  signal: AbortSignal | undefined,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  if (signal?.aborted) {
    await session.close();
    throw cancelled(signal);
  }
  // Closing the session ends its transaction on the server, so a caller that went away costs nothing more.
  const close = () => void session.close();
  signal?.addEventListener('abort', close, { once: true });
  try {
    return await work(session);
  } catch (error) {
    throw signal?.aborted ? cancelled(signal) : error;
  } finally {
    signal?.removeEventListener('abort', close);
    // Of a silent server even the goodbye is never answered, so nobody waits for it.
    session.close().catch(() => undefined);
  }
}

async function withinTime<T>(answer: Promise<T>, timeoutMs: number | undefined): Promise<T> {
  if (timeoutMs === undefined) return answer;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const timeout = () =>
      reject(new KnownError('STORE_TIMEOUT', 'The graph did not answer in time. Ask for fewer items.'));
    timer = setTimeout(timeout, timeoutMs + GRACE_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
