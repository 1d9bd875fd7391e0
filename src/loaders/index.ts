// What one request reads with. Created once a request: nothing loaded for one caller is seen by another.
import type { Read } from './relation.ts';
import { createRuntime, type Runtime } from './runtime.ts';
import { createSearch } from './search.ts';

export type Loaders = Runtime & { search: ReturnType<typeof createSearch> };

export function createLoaders(read: Read): Loaders {
  return { ...createRuntime(read), search: createSearch(read) };
}
