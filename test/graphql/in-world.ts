// A graph that holds the fixture world, on each engine, and the ways in which tests ask it.
import { afterAll, beforeAll } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask, askFor, type Data } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { loadWorld } from '../kit/world.ts';
import { type List, list, walk } from './walk.ts';

export type Refusal = { code: unknown; field: unknown; message: string };
export type World = {
  store(): Store;
  ask(query: string, variables?: Record<string, unknown>): Promise<Data>;
  walk(wanted: List): Promise<string[]>;
  list(wanted: List): Promise<string[]>;
  /** The one error of an operation that must fail. */
  refusal(query: string, variables?: Record<string, unknown>): Promise<Refusal>;
};

/** The tests of one concept; they write nothing, so the world is loaded once an engine. */
export function describeInWorld(title: string, body: (world: World) => void): void {
  describeOnEachEngine(title, (engine) => {
    let store: Store;
    beforeAll(async () => {
      store = await loadWorld(await engine.openEmpty());
    });
    afterAll(() => store.close());

    body({
      store: () => store,
      ask: (query, variables = {}) => askFor(store, query, { variables }),
      walk: (wanted) => walk(store, wanted),
      list: (wanted) => list(store, wanted),
      refusal: (query, variables = {}) => refusal(store, query, variables),
    });
  });
}

async function refusal(store: Store, query: string, variables: Record<string, unknown>): Promise<Refusal> {
  const { errors = [] } = await ask(store, query, { variables });
  if (errors.length !== 1) throw new Error(`One error was expected, not ${JSON.stringify(errors)}`);
  const { message, extensions } = errors[0] as (typeof errors)[0];
  return { code: extensions?.code, field: extensions?.field, message };
}
