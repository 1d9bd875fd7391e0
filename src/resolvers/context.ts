// What every resolver receives.
import type { FieldNode } from 'graphql';
import type { Loaders } from '../loaders/index.ts';

/** What the walk found for a field of an object: by the field's first node in the operation, then by the object. */
export type Found = Map<FieldNode, Map<unknown, unknown>>;

export type Context = {
  loaders: Loaders;
  found: Found;
  engine: string;
  /** False loads each relation when its resolver asks: the same answers, for tests of the walk. */
  loadByLevel: boolean;
};
