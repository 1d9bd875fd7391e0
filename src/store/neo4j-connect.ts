// Connections to a Neo4j: the driver that the graph is read and written with, and a second one that only asks whether
// the server answers, since all connections of the first may be in use.
import neo4j, { type Driver } from 'neo4j-driver';
import { KnownError } from '../errors.ts';

export type Access = { uri: string; username: string; password: string };

const EVERY_ROW = -1;
const CONNECT_TIMEOUT_MS = 2_000;

/** Throws USAGE for what is no address. */
export function connect(
  { uri, username, password }: Access,
  maxConnections: number,
  config: { connectionLivenessCheckTimeout?: number } = {},
): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(username, password), {
      // The graph stores no integer past 2^53, and plain numbers keep rows alike on both engines.
      disableLosslessIntegers: true,
      maxConnectionPoolSize: maxConnections,
      // Every row is wanted, so none is asked for apart.
      fetchSize: EVERY_ROW,
      telemetryDisabled: true,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      connectionAcquisitionTimeout: CONNECT_TIMEOUT_MS,
      maxTransactionRetryTime: CONNECT_TIMEOUT_MS,
      userAgent: 'medai-graph',
      ...config,
    });
  } catch (error) {
    throw new KnownError(
      'USAGE',
      `NEO4J_URI: ${uri} is no address of a Neo4j. Write neo4j://host:7687 or bolt://host:7687.`,
      { cause: error },
    );
  }
}

/** Asks the server for a sign of life. One that did not answer is asked anew on another connection. */
export function createPing(access: Access): { ping(): Promise<void>; close(): void } {
  let driver: Driver | null = null;
  const leave = (left: Driver | null) => {
    if (driver === left) driver = null;
    // Of a silent server even the goodbye is never answered.
    left?.close().catch(() => undefined);
  };
  let asked: Driver | null = null;
  return {
    async ping() {
      // The last question was never answered.
      if (asked !== null) leave(asked);
      // A connection that is kept is believed to be good without a message, unless it is told to be tested.
      driver ??= connect(access, 1, { connectionLivenessCheckTimeout: 0 });
      const used = driver;
      asked = used;
      try {
        await used.verifyConnectivity();
      } catch (error) {
        leave(used);
        throw error;
      } finally {
        if (asked === used) asked = null;
      }
    },
    close: () => leave(driver),
  };
}
