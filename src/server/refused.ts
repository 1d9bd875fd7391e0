// What a request outside GraphQL gets where it is refused: a status, and the error as GraphQL words it.
import type { ApolloServer } from '@apollo/server';
import type { Response } from 'express';
import { KnownError } from '../errors.ts';
import type { Context } from '../resolvers/context.ts';

type Answer = Awaited<ReturnType<ApolloServer<Context>['executeOperation']>>;

/** The data of an operation, or its first error thrown. */
export function answerOf({ body }: Answer): Record<string, unknown> {
  if (body.kind !== 'single') throw new Error('an export is answered at once');
  const { data, errors } = body.singleResult;
  const [error] = errors ?? [];
  if (error === undefined && data) return data as Record<string, unknown>;
  const code = String(error?.extensions?.code ?? 'INTERNAL_SERVER_ERROR');
  throw new Refused(STATUS[code] ?? 500, code, error?.message ?? '', error?.extensions);
}

const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  QUERY_TOO_COMPLEX: 400,
  RATE_LIMITED: 429,
  REQUEST_TIMEOUT: 503,
  STORE_UNAVAILABLE: 503,
  STORE_TIMEOUT: 503,
  STORE_CONFLICT: 503,
};

/** What the API has already put into words for a caller. */
export class Refused extends Error {
  readonly status: number;
  readonly extensions: Record<string, unknown>;

  constructor(status: number, code: string, message: string, extensions: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.extensions = { ...extensions, code };
  }
}

export function refuse(response: Response, error: unknown): void {
  const { status, message, extensions } = asRefused(error);
  response.status(status).json({ errors: [{ message, extensions }] });
}

/** Told to the caller, logged by the API itself, or nobody is there any more. */
export function isExpected(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return error instanceof Refused || error instanceof KnownError || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof KnownError) return new Refused(400, error.code, error.message, { field: error.field });
  return new Refused(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.');
}
