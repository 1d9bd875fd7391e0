// Asks the graph as a caller does: an operation in, JSON out, with the store calls that it took.
import type { ExecutionResult } from 'graphql';
import type { Log } from '../../src/log.ts';
import { DEFAULT_LIMITS } from '../../src/model/limits.ts';
import { createApollo } from '../../src/server/apollo.ts';
import { createContext } from '../../src/server/context.ts';
import type { Store } from '../../src/store/store.ts';

const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} } as unknown as Log;
// Tests of what lies below the limits may ask for anything; limits have tests of their own, through a server.
const limits = {
  ...DEFAULT_LIMITS,
  fields: Infinity,
  aliases: Infinity,
  directives: Infinity,
  depth: Infinity,
  recursion: Infinity,
  tokens: Infinity,
  nodes: Infinity,
  cost: Infinity,
};
const apollo = createApollo({ log: quiet, limits });

// biome-ignore lint/suspicious/noExplicitAny: tests assert literal values on answers of every shape
export type Data = any;
export type Answer = {
  data: Data;
  errors: ExecutionResult['errors'];
  /** Statements that were read, and in how many messages. */
  calls: string[];
  messages: number;
};
type Options = { variables?: Record<string, unknown>; loadByLevel?: boolean; fuse?: boolean };

/** Errors are part of the answer here; `askFor` is for operations that must have none. */
export async function ask(
  store: Store,
  query: string,
  { variables = {}, loadByLevel = true, fuse = true }: Options = {},
): Promise<Answer> {
  const counted = countCalls(store);
  const { body } = await apollo.executeOperation(
    { query, variables },
    { contextValue: createContext({ store: counted.store, timeoutMs: 15_000, loadByLevel, fuse }) },
  );
  if (body.kind !== 'single') throw new Error('An incremental answer was not expected.');
  // As JSON, so that what a test compares is what a caller receives.
  const { data, errors } = JSON.parse(JSON.stringify(body.singleResult)) as ExecutionResult;
  return { data, errors, calls: counted.calls, messages: counted.messages() };
}

export async function askFor(store: Store, query: string, options: Options = {}): Promise<Data> {
  const { data, errors } = await ask(store, query, options);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

/** The store with the names of the statements that it was asked to read, in order, and the messages they came in. */
export function countCalls(store: Store): { store: Store; calls: string[]; messages(): number } {
  const calls: string[] = [];
  const { readChain } = store;
  let messages = 0;
  return {
    calls,
    messages: () => messages,
    store: {
      ...store,
      read(statement, params, options) {
        calls.push(statement);
        messages += 1;
        return store.read(statement, params, options);
      },
      ...(readChain && {
        async readChain(steps, options) {
          messages += 1;
          const found = await readChain(steps, options);
          // A step that got no ids has read nothing.
          const asked = steps.filter(({ from }, n) => from.length === 0 || found[n]?.ids.length);
          calls.push(...asked.map(({ statement }) => statement));
          return found;
        },
      }),
    },
  };
}
