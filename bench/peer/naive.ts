// The naive server: the same statements, but every object's resolver reads for itself, one statement an object.
import { createLoaders } from '../../src/loaders/index.ts';
import { fetchValues, type Read } from '../../src/loaders/relation.ts';
import type { Context } from '../../src/resolvers/context.ts';
import type { Store } from '../../src/store/store.ts';

// Any more at once would wait for a connection until the driver gives up.
const MOST_AT_ONCE = 30;

export function naiveContext(store: Store): Context {
  let running = 0;
  const waiting: (() => void)[] = [];
  const read: Read = async (statement, params) => {
    if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await store.read(statement, params);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
  return {
    engine: store.engine,
    client: null,
    loadByLevel: false,
    found: new Map(),
    loaders: {
      ...createLoaders(read),
      prime: async () => {},
      async get(relation, parent, args) {
        const key = relation.key(parent, args);
        const found = await fetchValues(relation, read, [key], relation.params(args, parent));
        return found.get(key) ?? relation.missing;
      },
    },
  };
}
