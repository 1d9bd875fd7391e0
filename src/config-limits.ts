// The settings of limits: what one operation, one request and one client may ask for.
import { z } from 'zod';
import { DEFAULT_LIMITS, type Limits } from './model/limits.ts';

const wholeNumber = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const limit = (name: Exclude<keyof Limits, 'budget'>, max = 1_000_000_000) =>
  wholeNumber(1, max).default(DEFAULT_LIMITS[name]);
/** Points a minute for each client of a server that others can reach; on this machine alone there is no budget. */
const PUBLIC_BUDGET = 600_000;
const LOOPBACK = /^(?:localhost|127\..*|::1)$/;

export const LimitSettings = z.object({
  /** Words and signs of a query. More than 4,000 could nest deeper than the parser's stack. */
  QUERY_MAX_TOKENS: limit('tokens', 4_000),
  /** Fields below each other. */
  QUERY_MAX_DEPTH: limit('depth'),
  /** Fields, those of a fragment wherever it is spread. */
  QUERY_MAX_FIELDS: limit('fields'),
  /** Fields under another name, or repeated. */
  QUERY_MAX_ALIASES: limit('aliases'),
  /** Uses of @skip and @include. */
  QUERY_MAX_DIRECTIVES: limit('directives'),
  /** Times that one type may come below itself. */
  QUERY_MAX_RECURSION: limit('recursion'),
  /** Nodes of connections, page sizes multiplied. */
  QUERY_MAX_NODES: limit('nodes'),
  /** Points of one operation. */
  QUERY_MAX_COST: limit('cost'),
  /** Points that one client may spend in a minute; off for no budget. Not set: off where HOST is this machine. */
  CLIENT_BUDGET: z
    .union([z.literal('off'), wholeNumber(1, 1_000_000_000_000)], 'write off or points a minute')
    .optional(),
  /** Proxies in front of the server, whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
  /** Bytes of a request's body, unpacked. */
  BODY_MAX_BYTES: limit('bodyBytes'),
  /** Bytes of an answer of /graphql, before it is packed. */
  ANSWER_MAX_BYTES: limit('answerBytes'),
  /** Milliseconds to answer a request of /graphql that has arrived. */
  REQUEST_TIMEOUT_MS: limit('requestMs', 3_600_000),
  /** Milliseconds for the headers of a request to arrive. */
  HEADERS_TIMEOUT_MS: limit('headersMs', 3_600_000),
  /** Milliseconds for all of a request to arrive. */
  RECEIVE_TIMEOUT_MS: limit('receiveMs', 3_600_000),
});

export function toLimits(data: z.infer<typeof LimitSettings>, host: string): Limits {
  const usual = LOOPBACK.test(host) ? null : PUBLIC_BUDGET;
  const budget = data.CLIENT_BUDGET === 'off' ? null : (data.CLIENT_BUDGET ?? usual);
  return {
    tokens: data.QUERY_MAX_TOKENS,
    depth: data.QUERY_MAX_DEPTH,
    fields: data.QUERY_MAX_FIELDS,
    aliases: data.QUERY_MAX_ALIASES,
    directives: data.QUERY_MAX_DIRECTIVES,
    recursion: data.QUERY_MAX_RECURSION,
    nodes: data.QUERY_MAX_NODES,
    // What a client could not pay even in a whole minute is refused for good.
    cost: Math.min(data.QUERY_MAX_COST, budget ?? Number.POSITIVE_INFINITY),
    budget,
    bodyBytes: data.BODY_MAX_BYTES,
    answerBytes: data.ANSWER_MAX_BYTES,
    requestMs: data.REQUEST_TIMEOUT_MS,
    headersMs: data.HEADERS_TIMEOUT_MS,
    receiveMs: data.RECEIVE_TIMEOUT_MS,
  };
}
