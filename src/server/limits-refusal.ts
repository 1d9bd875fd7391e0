// What a caller is told who asks for too much: how much it was, how much may be, and what to do instead.
import { HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Limits } from '../model/limits.ts';

export type Measure = 'depth' | 'fields' | 'aliases' | 'directives' | 'recursion' | 'nodes' | 'cost';

const SENTENCES: Record<Measure | 'tokens', (n: number, limit: number) => string> = {
  tokens: (_n, limit) =>
    `The query has more than ${limit} words and signs. Send long lists of values as variables, and the rest as another query.`,
  depth: (n, limit) =>
    `The query is ${n} fields deep, and at most ${limit} are allowed. Ask for what lies deeper by its id, in another query.`,
  fields: (n, limit) =>
    `The query asks for ${n} fields, those of a fragment counted wherever it is spread, and at most ${limit} are allowed. Send it as several queries.`,
  aliases: (n, limit) =>
    `The query has ${n} aliases or repeated fields, and at most ${limit} are allowed. Ask for several things by nodes(ids: [...]), or in several queries.`,
  directives: (n, limit) =>
    `The query has ${n} directives, and at most ${limit} are allowed, and each once at one place. Leave out what repeats.`,
  recursion: (n, limit) =>
    `The query meets one type ${n} times below itself, and at most ${limit} times are allowed. Go on from the id of what you have met, in another query.`,
  nodes: (n, limit) =>
    `The query may give ${n} nodes, page sizes multiplied, and at most ${limit} are allowed. Ask for smaller pages with first, or for fewer levels.`,
  cost: (n, limit) =>
    `The query costs ${n} points, and at most ${limit} are allowed. Ask for smaller pages with first, or for fewer levels.`,
};

export function tooComplex(measure: Measure, n: number, limit: number): GraphQLError {
  return new GraphQLError(SENTENCES[measure](n, limit), {
    extensions: { code: 'QUERY_TOO_COMPLEX', [measure]: n, limit, http: { status: 400 } },
  });
}

/** The parser's own words for a query that is too long or too deep, as this API says it; null for any other error. */
export function tooLong({ message, extensions }: GraphQLFormattedError) {
  if (extensions?.code !== 'GRAPHQL_PARSE_FAILED') return null;
  // The parser calls itself for each bracket, and tokens run out later than the stack where all of them open one.
  if (message === 'Maximum call stack size exceeded')
    return {
      message: 'The query is nested deeper than it can be read. Ask for what lies deeper in another query.',
      extensions: { code: 'QUERY_TOO_COMPLEX' },
    };
  const limit = Number(/^Syntax Error: Document contains more that (\d+) tokens/.exec(message)?.[1]);
  if (Number.isNaN(limit)) return null;
  return { message: SENTENCES.tokens(limit + 1, limit), extensions: { code: 'QUERY_TOO_COMPLEX', limit } };
}

export const spentSentence = (seconds: number, { budget }: Pick<Limits, 'budget'>) =>
  `The ${budget} points of this minute are spent. Try again in ${seconds} s, or ask for less: extensions.cost tells what a query costs.`;

export function rateLimited(message: string, seconds: number, cost: number, remaining: number): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(seconds)]]);
  return new GraphQLError(message, {
    extensions: {
      code: 'RATE_LIMITED',
      cost,
      remaining,
      retryAfterSeconds: seconds,
      http: { status: 429, headers },
    },
  });
}
