// Refuses an operation that asks for too much before anything of it runs, charges the client for one that does not,
// and tells in every answer what it cost.
import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import type { Limits } from '../model/limits.ts';
import type { Context } from '../resolvers/context.ts';
import type { Budget, Spent } from './limits-budget.ts';
import { type Cost, measureCost } from './limits-cost.ts';
import { type Measure, rateLimited, spentSentence, tooComplex } from './limits-refusal.ts';
import { measureShape, type Shape } from './limits-shape.ts';

/** A request that is refused before its cost is known costs a point, so that it cannot be repeated for ever. */
const LEAST_COST = 1;
const SHAPES = ['fields', 'aliases', 'depth', 'directives'] as const;

export function limitOperations(limits: Limits, budget: Budget | null): ApolloServerPlugin<Context> {
  // Apollo has no way to refuse a document between parsing and validation, and validation takes its time over a large
  // one: so another takes its place, and is refused when its turn comes. Apollo keeps both by the text that was sent.
  const refusals = new WeakMap<DocumentNode, GraphQLError>();
  return {
    async requestDidStart() {
      let cost: Cost | null = null;
      let spent: Spent | null = null;
      return {
        async parsingDidStart(request) {
          return async () => {
            const { document, schema } = request as GraphQLRequestContext<Context>;
            const refusal = document && refuseShape(measureShape(schema, document), limits, schema);
            if (refusal === undefined) return;
            const standIn = parse('{ __typename }', { noLocation: true });
            refusals.set(standIn, refusal);
            Object.assign(request, { document: standIn });
          };
        },
        async didResolveOperation({ document, operation, schema, request, contextValue: { client } }) {
          const refusal = refusals.get(document);
          if (refusal !== undefined) throw refusal;
          if (operation === undefined) return;
          cost = measureCost(schema, document, operation, request.variables ?? {});
          if (cost === null) return;
          for (const measure of ['nodes', 'cost'] as const)
            if (cost[measure] > limits[measure]) throw tooComplex(measure, cost[measure], limits[measure]);
          if (budget === null || client === null) return;
          const { granted, ...rest } = budget.spend(client.key, cost.cost, client.mayOwe);
          if (granted) spent = { granted, ...rest };
          else
            throw rateLimited(
              spentSentence(rest.resetSeconds, limits),
              rest.resetSeconds,
              cost.cost,
              rest.remaining,
            );
        },
        async willSendResponse({ response: { body, http }, contextValue: { client } }) {
          if (budget !== null && client !== null) {
            spent ??= budget.spend(client.key, LEAST_COST, true);
            for (const [name, value] of headersOf(spent)) http.headers.set(name, value);
          }
          if (cost === null || body.kind !== 'single') return;
          body.singleResult.extensions = {
            ...body.singleResult.extensions,
            cost: {
              requested: cost.cost,
              limit: limits.cost,
              nodes: cost.nodes,
              nodeLimit: limits.nodes,
              ...(spent && { remaining: spent.remaining }),
            },
          };
        },
      };
    },
  };
}

export function headersOf({ limit, remaining, resetSeconds }: Spent): [string, string][] {
  return [
    ['x-ratelimit-limit', String(limit)],
    ['x-ratelimit-remaining', String(remaining)],
    // As GitHub's: the second since 1970 at which the points are back.
    ['x-ratelimit-reset', String(Math.ceil(Date.now() / 1_000) + resetSeconds)],
  ];
}

function refuseShape(shape: Shape, limits: Limits, schema: GraphQLSchema): GraphQLError | undefined {
  const passed = (measure: Measure, n: number, limit: number) =>
    n > limit ? tooComplex(measure, n, limit) : undefined;
  const atOnePlace = schema
    .getDirectives()
    .filter(({ locations }) => locations.some((one) => one === 'FIELD'));
  return (
    SHAPES.map((measure) => passed(measure, shape[measure], limits[measure])).find(Boolean) ??
    passed('directives', shape.crowd, atOnePlace.length) ??
    passed('recursion', Math.max(0, ...shape.met.values()), limits.recursion)
  );
}
