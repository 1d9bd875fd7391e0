// What one operation, one request and one client may ask for. The largest that the examples, the explorer and the
// benchmarks ask for stands beside each default; a test asks them all.

export type Limits = {
  /** Words and signs of the text. 702. */
  tokens: number;
  /** Fields below each other. 11; introspection 15. */
  depth: number;
  /** Fields, with those of a fragment as often as it is spread. 274. */
  fields: number;
  /** Fields under another name, or repeated in one selection. 92. */
  aliases: number;
  /** Uses of @skip and @include. None. */
  directives: number;
  /** How often one type may come below itself, as in parent { parent }. 3. */
  recursion: number;
  /** Items of connections, by GitHub's rule: products of page sizes. 505,050; three full pages inside each other are 1,010,100. */
  nodes: number;
  /** Points (model/cost.ts). 103,201; of the explorer 10,201. */
  cost: number;
  /** Points that one client has for a minute; null without a budget. */
  budget: number | null;
  /** Bytes of a request's body, unpacked. */
  bodyBytes: number;
  /** Bytes of an answer, before it is packed: printing more would keep others waiting. 146,489 on the bundled facts. */
  answerBytes: number;
  /** Milliseconds to answer a request of /graphql that has arrived. */
  requestMs: number;
  /** Milliseconds for a client to send its headers. */
  headersMs: number;
  /** Milliseconds for a client to send the whole request. */
  receiveMs: number;
};

export const DEFAULT_LIMITS: Limits = {
  tokens: 3_000,
  depth: 20,
  fields: 1_000,
  aliases: 100,
  directives: 50,
  recursion: 5,
  nodes: 1_000_000,
  cost: 200_000,
  budget: null,
  bodyBytes: 262_144,
  answerBytes: 5_000_000,
  requestMs: 30_000,
  headersMs: 10_000,
  receiveMs: 30_000,
};
