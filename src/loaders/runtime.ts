// One request's reads: values by relation, arguments and key. A level of an operation is loaded ahead with
// `prime`; what is asked for outside such a walk is gathered by a DataLoader. Lives as long as the request.
import DataLoader from 'dataloader';
import { KnownError } from '../errors.ts';
import type { Properties } from '../model/properties.ts';
import type { ChainResult, ChainStep } from '../store/store.ts';
import { createPlan, type Plan } from './plan.ts';
import { fetchValues, type Params, type Read, type Relation } from './relation.ts';

// biome-ignore lint/suspicious/noExplicitAny: a registry holds relations of every type; get() restores the type
export type AnyRelation = Relation<any, any, any>;
export type Request = { relation: AnyRelation; parent: unknown; args: unknown };
export type ReadChain = (steps: readonly ChainStep[], properties?: Properties) => Promise<ChainResult[]>;

type Batch = {
  relation: AnyRelation;
  params: Params;
  /** The parameters as text. */
  printed: string;
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
  /**
   * Where the store reads chains and something is missing: what `foresee` adds to the plan, level below level, is read
   * in one message. Nothing else is kept, so that prime and get read it as without.
   */
  fuse(requests: Request[], foresee: (plan: Foreseen) => Promise<void>): Promise<void>;
  /** From now on relations read only these properties. Said once, before the first is read. */
  lookAt(properties: Properties): void;
};
export type Foreseen = Pick<Plan<Batch>, 'add' | 'get'>;

// Values of one answer: a tree that is walked up and down doubles with every level, and would end the process.
const MAX_VALUES = 200_000;

const keys = new WeakMap<object, string>();

/** `stopIfGone` throws where nobody waits for the values any more. */
export function createRuntime(read: Read, readChain: ReadChain | undefined, stopIfGone: () => void): Runtime {
  let asked = 0;
  let lookedAt: Properties | undefined;
  const readLookedAt: Read = (statement, params) => read(statement, params, lookedAt);
  const batches = new Map<AnyRelation, Map<string, Batch>>();
  // Off after a failure: level by level it takes only its own field along, and no time limit is waited for again.
  let fuses = true;

  const batchOf = (relation: AnyRelation, args: unknown, parent: unknown): Batch => {
    const params = relation.params(args, parent);
    const byArgs = batches.get(relation) ?? new Map<string, Batch>();
    batches.set(relation, byArgs);
    const printed = print(params);
    const batch = byArgs.get(printed) ?? createBatch(relation, params, printed, readLookedAt);
    byArgs.set(printed, batch);
    return batch;
  };
  const missingOf = (requests: Request[]) => {
    const missing = new Map<Batch, Set<string>>();
    for (const { relation, parent, args } of requests) {
      const batch = batchOf(relation, args, parent);
      const key = relation.key(parent, args);
      if (batch.values.has(key)) continue;
      const keys = missing.get(batch) ?? new Set();
      missing.set(batch, keys.add(key));
    }
    return missing;
  };
  return {
    lookAt(properties) {
      lookedAt = properties;
    },
    get(relation, parent, args) {
      const batch = batchOf(relation, args, parent);
      const key = relation.key(parent, args);
      // Values are of the relation's own type: only its own statement puts them here.
      return (batch.values.has(key) ? batch.values.get(key) : batch.loader.load(key)) as never;
    },
    async prime(requests) {
      stopIfGone();
      asked += requests.length;
      if (asked > MAX_VALUES) {
        throw new KnownError('QUERY_TOO_COMPLEX', `The answer would have more than ${MAX_VALUES} values.`);
      }
      await Promise.all([...missingOf(requests)].map(([batch, keys]) => batch.fetch([...keys])));
      stopIfGone();
    },
    async fuse(requests, foresee) {
      if (readChain === undefined || !fuses || missingOf(requests).size === 0) return;
      const plan = createPlan(batchOf);
      await foresee(plan);
      const steps = plan.steps();
      if (steps.length < 2) return;
      try {
        const found = await readChain(
          steps.map(({ step }) => step),
          lookedAt,
        );
        for (const [n, { batch, known }] of steps.entries())
          keepRows(batch, [...known, ...(found[n]?.ids ?? [])], found[n]?.rows ?? []);
      } catch {
        fuses = false;
      }
    },
  };
}

/** Many objects share their parameters, so that they are printed once. */
function print(params: object): string {
  const known = keys.get(params) ?? JSON.stringify(params);
  keys.set(params, known);
  return known;
}

function keepRows({ relation, params, values }: Batch, keys: readonly string[], rows: object[]): void {
  if (typeof relation.reads === 'function') return;
  const found = relation.reads.toValues(rows as never[], params);
  for (const key of keys) if (!values.has(key)) values.set(key, found.get(key) ?? relation.missing);
}

function createBatch(relation: AnyRelation, params: Params, printed: string, read: Read): Batch {
  const values = new Map<string, unknown>();
  const fetch = async (keys: readonly string[]) => {
    const pending = fetchValues(relation, read, keys, params);
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
  return { relation, params, printed, values, fetch, loader };
}
