// Apollo Server over the resolvers: nothing is fetched from elsewhere, and errors are masked.
import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { GraphQLError } from 'graphql';
import type { Log } from '../log.ts';
import { DEFAULT_LIMITS, type Limits } from '../model/limits.ts';
import type { Context } from '../resolvers/context.ts';
import { resolvers } from '../resolvers/index.ts';
import { readTypeDefs } from '../resolvers/type-defs.ts';
import { hideSchema } from './doors/hide-schema.ts';
import { createFormatError } from './format-error.ts';
import { legacyStatus } from './legacy-status.ts';
import { limitOperations } from './limits.ts';
import { limitAnswer } from './limits-answer.ts';
import type { Budget } from './limits-budget.ts';
import type { Metrics } from './metrics.ts';
import { observeOperations } from './observed-operations.ts';

export type ApolloOptions = {
  log: Log;
  httpServer?: Server;
  metrics?: Metrics;
  limits?: Limits;
  /** Of every client; null where a client may spend what it likes. */
  budget?: Budget | null;
  /** Milliseconds that requests under way have when the server is stopped. */
  drainMs?: number;
  introspection?: boolean;
};

export function createApollo({
  log,
  httpServer,
  metrics,
  limits = DEFAULT_LIMITS,
  budget = null,
  drainMs = 10_000,
  introspection = true,
}: ApolloOptions): ApolloServer<Context> {
  return new ApolloServer<Context>({
    typeDefs: readTypeDefs(),
    resolvers,
    introspection,
    includeStacktraceInErrorResponses: false,
    formatError: introspection ? createFormatError(log) : hideSchema(createFormatError(log)),
    parseOptions: { maxTokens: limits.tokens },
    stringifyResult: limitAnswer(limits.answerBytes),
    // The process stops the server itself, after its other resources.
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // Before the metrics, which count the cost that it works out.
      limitOperations(limits, budget),
      legacyStatus,
      ...(metrics === undefined ? [] : [observeOperations(metrics)]),
      {
        requestDidStart: async () => ({
          didResolveOperation: async ({ operation }) => refuseWrites(operation?.operation ?? 'query'),
        }),
      },
      // On by default, it wraps every resolver to compute cache hints that this schema does not have.
      ApolloServerPluginCacheControlDisabled(),
      ...(httpServer === undefined
        ? []
        : [ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: drainMs })]),
    ],
  });
}

/** graphql-js lets a mutation of a schema without mutations pass validation, and fails with an error without a code. */
function refuseWrites(kind: string): void {
  if (kind === 'query') return;
  throw new GraphQLError(`This API only reads: send a query, not a ${kind}.`, {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
}
