// What a caller sees of an error: its own mistakes with the remedy, a store that is down, and of everything else only
// an id that is in the log. Apollo Server would send the message of any exception.
import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { KnownError } from '../errors.ts';
import type { Log } from '../log.ts';
import { tooLong } from './limits-refusal.ts';
import { requestIdOf } from './observed-operations.ts';

const CALLERS_MISTAKES = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Those of limits, which say all that a caller needs. */
const REFUSED = new Set<unknown>(['QUERY_TOO_COMPLEX', 'RATE_LIMITED']);

/** Store errors name addresses and folders in the log; to callers only what they can do. */
const STORE_SENTENCES: Record<string, string> = {
  STORE_UNAVAILABLE: 'The graph cannot be reached at the moment. Try again later.',
  STORE_TIMEOUT: 'The graph did not answer in time. Ask for fewer items.',
  STORE_CONFLICT: 'Another write touched the same data. Try again.',
  REQUEST_TIMEOUT: 'The whole request took too long. Ask for fewer items, or in several queries.',
  CANCELLED: 'The request was cancelled.',
  QUERY_TOO_COMPLEX: 'The answer would have too many items. Ask for fewer levels, or smaller pages.',
};

export function createFormatError(log: Log, newId: () => string = randomUUID) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const { path, locations } = formatted;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    if (cause instanceof KnownError) {
      if (cause.code === 'BAD_USER_INPUT') {
        return { message: cause.message, ...place, extensions: { code: cause.code, field: cause.field } };
      }
      const sentence = STORE_SENTENCES[cause.code];
      if (sentence !== undefined) {
        log.warn({ err: cause, path, requestId: requestIdOf(error) }, 'store');
        return { message: sentence, ...place, extensions: { code: cause.code } };
      }
    }
    const refusal = REFUSED.has(formatted.extensions?.code) ? formatted : tooLong(formatted);
    if (refusal !== null) return { message: refusal.message, extensions: { ...refusal.extensions } };
    // Validation names a literal that a scalar refused by a code of its own; the mistake is the same as in a variable.
    const code = isRefusedValue(error) ? 'BAD_USER_INPUT' : formatted.extensions?.code;
    if (typeof code === 'string' && CALLERS_MISTAKES.has(code)) {
      const field = code === 'BAD_USER_INPUT' ? refusedField(error, formatted.message) : undefined;
      return { message: formatted.message, ...place, extensions: { code, ...(field && { field }) } };
    }
    const errorId = newId();
    log.error({ err: cause, path, errorId, requestId: requestIdOf(error) }, 'unexpected');
    return {
      message: `Something went wrong on our side. Quote errorId ${errorId} when you report it.`,
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    };
  };
}

/** The variable, argument or filter field whose value a scalar refused, as the caller wrote it. */
function refusedField(error: unknown, message: string): string | undefined {
  const variable = /^Variable "\$(\w+)"/.exec(message)?.[1];
  if (variable !== undefined) return variable;
  const cause = error instanceof GraphQLError ? error.originalError : undefined;
  const loc = cause instanceof GraphQLError ? cause.nodes?.[0]?.loc : undefined;
  return loc && /(\w+)\s*:\s*(?:\[[^\]:]*)?$/.exec(loc.source.body.slice(0, loc.start))?.[1];
}

function isRefusedValue(error: unknown): boolean {
  const cause = error instanceof GraphQLError ? error.originalError : undefined;
  return cause instanceof GraphQLError && cause.extensions.code === 'BAD_USER_INPUT';
}
