// Brings indexes and constraints up to date: numbered files, each safe to run again. The highest number is the version
// of the schema, which the graph remembers, so that an older installation does not work on what it does not know.
import { KnownError } from '../errors.ts';
import type { Catalogue } from './statements.ts';
import type { Store } from './store.ts';

/** Throws STORE_TOO_NEW before anything is changed. */
export async function migrate(
  { engine, read, write }: Pick<Store, 'engine' | 'read' | 'write'>,
  catalogue: Catalogue,
  run: (name: string, text: string) => Promise<unknown>,
): Promise<void> {
  const migrations = catalogue.migrations(engine);
  const version = Math.max(...migrations.map(({ name }) => Number(/(\d+)-/.exec(name)?.[1])));
  const [found] = await read('graph/schema', {});
  if (found !== undefined && found.version > version) {
    const setting = engine === 'embedded' ? 'GRAPH_PATH' : 'NEO4J_DATABASE';
    throw new KnownError(
      'STORE_TOO_NEW',
      `A newer version of medai-graph has written this graph: its schema has version ${found.version}, and this installation knows those up to ${version}. Update this installation, or set ${setting} to another graph.`,
    );
  }
  for (const { name, steps } of migrations) {
    for (const step of steps) await run(name, step);
  }
  if (found?.version !== version) await write((tx) => tx.run('schema-version', { version }));
}
