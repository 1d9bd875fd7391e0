// One request's reads: values by relation, arguments and key. A level of an operation is loaded ahead with
// `prime`; what is asked for outside such a walk is gathered by a DataLoader. Lives as long as the request.
import DataLoader from 'dataloader';
import { KnownError } from '../errors.ts';
import type { Properties } from '../model/properties.ts';
import type { Read, Relation } from './relation.ts';

// biome-ignore lint/suspicious/noExplicitAny: a registry holds relations of every type; get() restores the type
type AnyRelation = Relation<any, any, any>;
export type Request = { relation: AnyRelation; parent: unknown; args: unknown };

type Batch = {
  values: Map<string, unknown>;
  fetch(keys: readonly string[]): Promise<void>;
  loader: DataLoader<string, unknown>;
};

export type Runtime = {
  /** The value at once where it was primed, else a promise of it. */
  get<P, A, V>(relation: Relation<P, A, V>, parent: P, args: A): V | Promise<V>;
  /**
   * Loads every value that is missing: one statement for each relation and set of arguments. What fails to load is
   * reported by get(); only too many values in one request throw, QUERY_TOO_COMPLEX, and a caller that has gone.
   */
  prime(requests: Request[]): Promise<void>;
  /** From now on relations read only these properties. Said once, before the first is read. */
  lookAt(properties: Properties): void;
};

// Values of one answer: a tree that is walked up and down doubles with every level, and would end the process.
const MAX_VALUES = 200_000;

const keys = new WeakMap<object, string>();

/** `stopIfGone` throws where nobody waits for the values any more. */
export function createRuntime(read: Read, stopIfGone: () => void): Runtime {
  let asked = 0;
  let lookedAt: Properties | undefined;
  const readLookedAt: Read = (statement, params) => read(statement, params, lookedAt);
  const batches = new Map<AnyRelation, Map<string, Batch>>();

  const batchOf = (relation: AnyRelation, args: unknown, parent: unknown): Batch => {
    const params = relation.params(args, parent);
    const byArgs = batches.get(relation) ?? new Map<string, Batch>();
    batches.set(relation, byArgs);
    const key = keyOf(params);
    const batch = byArgs.get(key) ?? createBatch(relation, params, readLookedAt);
    byArgs.set(key, batch);
    return batch;
  };

  return {
    lookAt(properties) {
      lookedAt = properties;
    },
    get(relation, parent, args) {
      const batch = batchOf(relation, args, parent);
      const key = relation.key(parent, args);
      // Values are of the relation's own type: only its own fetch puts them here.
      return (batch.values.has(key) ? batch.values.get(key) : batch.loader.load(key)) as never;
    },
    async prime(requests) {
      stopIfGone();
      asked += requests.length;
      if (asked > MAX_VALUES) {
        throw new KnownError('QUERY_TOO_COMPLEX', `The answer would have more than ${MAX_VALUES} values.`);
      }
      const missing = new Map<Batch, Set<string>>();
      for (const { relation, parent, args } of requests) {
        const batch = batchOf(relation, args, parent);
        const key = relation.key(parent, args);
        if (batch.values.has(key)) continue;
        const keys = missing.get(batch) ?? new Set();
        missing.set(batch, keys.add(key));
      }
      await Promise.all([...missing].map(([batch, keys]) => batch.fetch([...keys])));
      stopIfGone();
    },
  };
}

/** Many objects share their parameters, so that they are printed once. */
function keyOf(params: object): string {
  const known = keys.get(params) ?? JSON.stringify(params);
  keys.set(params, known);
  return known;
}

function createBatch(relation: AnyRelation, params: Record<string, unknown>, read: Read): Batch {
  const values = new Map<string, unknown>();
  const fetch = async (keys: readonly string[]) => {
    const pending = relation.fetch(read, keys, params);
    for (const key of keys) {
      const value = pending.then((found) => found.get(key) ?? relation.missing);
      // The resolver that asks for the value reports its failure; without this the process would.
      value.catch(() => undefined);
      values.set(key, value);
    }
    const found = await pending.catch(() => null);
    if (found !== null) for (const key of keys) values.set(key, found.get(key) ?? relation.missing);
  };
  const loader = new DataLoader<string, unknown>(
    async (keys) => {
      await fetch(keys);
      return Promise.all(keys.map((key) => values.get(key)));
    },
    { cache: false },
  );
  return { values, fetch, loader };
}
