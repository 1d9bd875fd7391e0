// Every GraphQL operation is timed by its name, a span of its request's trace, and its errors know their request.
import type { ApolloServerPlugin } from '@apollo/server';
import { trace } from '@opentelemetry/api';
import type { Context } from '../resolvers/context.ts';
import type { Metrics } from './metrics.ts';
import type { ObservedRequest } from './observed-request.ts';
import { endSpan, tracer } from './tracing.ts';

type ObservedContext = Context & { request?: ObservedRequest };

const idsOfErrors = new WeakMap<object, string>();

/** Tells the context's operations which request they belong to. */
export function belongTo(request: ObservedRequest, context: Context): Context {
  const observed: ObservedContext = { ...context, request };
  return observed;
}

/** The request in which an error arose, for the log. */
export const requestIdOf = (error: unknown): string | undefined => idsOfErrors.get(error as object);

export function observeOperations(metrics: Metrics): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ contextValue }) {
      const start = performance.now();
      const request = (contextValue as ObservedContext).request;
      const span = tracer().startSpan('graphql', {}, request?.trace);
      const around = request?.trace;
      if (request !== undefined) request.trace = trace.setSpan(request.trace, span);
      return {
        async didEncounterErrors({ errors }) {
          if (request !== undefined) for (const error of errors) idsOfErrors.set(error, request.requestId);
        },
        async willSendResponse({ operation, response: { body } }) {
          const { errors, extensions } = body.kind === 'single' ? body.singleResult : body.initialResult;
          const outcome = errors === undefined ? 'ok' : 'error';
          const label = operation === undefined ? 'invalid' : metrics.operationLabel(operation.name?.value);
          metrics.operation.observe({ operation: label, outcome }, (performance.now() - start) / 1_000);
          const cost = (extensions?.cost as { requested?: unknown } | undefined)?.requested;
          if (typeof cost === 'number') metrics.cost.observe(cost);
          span.updateName(operation === undefined ? 'graphql' : `${operation.operation} ${label}`);
          endSpan(span, outcome);
          if (request !== undefined && around !== undefined) request.trace = around;
        },
      };
    },
  };
}
