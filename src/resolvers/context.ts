// What every resolver receives.
import type { FieldNode } from 'graphql';
import type { Loaders } from '../loaders/index.ts';

/** What the walk found for a field of an object: by the field's first node in the operation, then by the object. */
export type Found = Map<FieldNode, Map<unknown, unknown>>;

/** Whom a request is charged to. */
export type Client = {
  key: string;
  /** Of a request that has been begun, such as the next pages of a file: it is not refused in the middle. */
  mayOwe: boolean;
};

export type Context = {
  loaders: Loaders;
  found: Found;
  engine: string;
  /** Null where nobody asks from outside. */
  client: Client | null;
  /** False loads each relation when its resolver asks: the same answers, for tests of the walk. */
  loadByLevel: boolean;
};
