// One context a request: its loaders read within the time limit and stop when the caller has gone.

import { cancelled } from '../errors.ts';
import { createLoaders } from '../loaders/index.ts';
import type { Properties } from '../model/properties.ts';
import type { Client, Context } from '../resolvers/context.ts';
import type { ReadOptions, Store } from '../store/store.ts';

export type ContextOptions = {
  store: Store;
  timeoutMs: number;
  signal?: AbortSignal;
  client?: Client;
  /** What the caller has written elsewhere and wants to see. */
  bookmark?: string;
  loadByLevel?: boolean;
  /** False sends each level's statements apart, also where the store reads chains: the same answers. */
  fuse?: boolean;
};

export function createContext({
  store,
  timeoutMs,
  signal,
  client,
  bookmark,
  loadByLevel = true,
  fuse = true,
}: ContextOptions): Context {
  const limits = {
    timeoutMs,
    ...(signal === undefined ? {} : { signal }),
    ...(bookmark === undefined ? {} : { bookmark }),
  };
  const within = (properties: Properties | undefined): ReadOptions =>
    properties === undefined ? limits : { ...limits, properties };
  const { readChain } = store;
  return {
    loaders: createLoaders(
      (statement, params, properties) =>
        signal?.aborted
          ? Promise.reject(cancelled(signal))
          : store.read(statement, params, within(properties)),
      fuse && readChain !== undefined
        ? (steps, properties) => readChain(steps, within(properties))
        : undefined,
      () => {
        if (signal?.aborted) throw cancelled(signal);
      },
    ),
    found: new Map(),
    engine: store.engine,
    client: client ?? null,
    loadByLevel,
  };
}
