// What every resolver receives.
import type { Loaders } from '../loaders/index.ts';

export type Context = {
  loaders: Loaders;
  engine: string;
  /** False loads each relation when its resolver asks: the same answers, for tests of the walk. */
  loadByLevel: boolean;
};
