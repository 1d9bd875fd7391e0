// Maps the driver's errors by their code.
import { Neo4jError } from 'neo4j-driver';
import { badInput, KnownError } from '../errors.ts';

// What the driver says of a connection that is gone or in use by others; its own mistakes have no code either.
const CONNECTION_LOST =
  /^(?:Connection acquisition|Ignored either because|No connection available|Pool is closed|Cannot (?:begin|run) .* closed session|You cannot run more transactions)/;

export function neo4jError(error: unknown, statement: string, uri: string): Error {
  if (!(error instanceof Neo4jError)) return error as Error;
  const { code } = error;
  if (
    code === 'ServiceUnavailable' ||
    // The driver's own failures have no code: an address that speaks no Bolt, and a pool that stays in use.
    (code === 'N/A' && (statement === 'connect' || CONNECTION_LOST.test(error.message))) ||
    code === 'SessionExpired' ||
    code.startsWith('Neo.ClientError.Database.') ||
    // It is starting, or stopping.
    code.includes('DatabaseUnavailable')
  ) {
    return unavailable(uri, error);
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new KnownError(
      'STORE_UNAVAILABLE',
      `Neo4j at ${uri} refused the credentials. Check NEO4J_USERNAME and NEO4J_PASSWORD.`,
      { cause: error },
    );
  }
  if (code.includes('InvalidBookmark'))
    return badInput(
      'x-graph-bookmark',
      'is no bookmark of this graph. Send what a write answered, or leave it out.',
    );
  if (code.includes('TransactionTimedOut') || code.includes('BookmarkTimeout')) {
    return new KnownError('STORE_TIMEOUT', 'The graph did not answer in time. Ask for fewer items.', {
      cause: error,
    });
  }
  if (error.retriable)
    return new KnownError('STORE_CONFLICT', 'Another write touched the same data.', { cause: error });
  return new Error(`${statement}: ${code} ${error.message}`, { cause: error });
}

export function unavailable(uri: string, cause?: unknown): KnownError {
  return new KnownError(
    'STORE_UNAVAILABLE',
    `Neo4j at ${uri} does not answer. Start it, or check NEO4J_URI and NEO4J_DATABASE.`,
    { cause },
  );
}

/** An answer of the server, though not the one that was hoped for. */
export function isFromServer(error: unknown): boolean {
  return error instanceof Neo4jError && error.code.startsWith('Neo.');
}
