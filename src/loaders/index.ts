// What one request reads with. Created once a request: nothing loaded for one caller is seen by another.

import { createPaths } from './paths.ts';
import type { Read } from './relation.ts';
import { createRuntime, type ReadChain, type Runtime } from './runtime.ts';
import { createSearch } from './search.ts';
import { createStatistics } from './statistics.ts';

export type Loaders = Runtime & {
  search: ReturnType<typeof createSearch>;
  paths: ReturnType<typeof createPaths>;
  statistics: ReturnType<typeof createStatistics>;
};

export function createLoaders(read: Read, readChain?: ReadChain, stopIfGone: () => void = () => {}): Loaders {
  const runtime = createRuntime(read, readChain, stopIfGone);
  return {
    ...runtime,
    search: createSearch(read),
    paths: createPaths(read),
    statistics: createStatistics(read),
  };
}
