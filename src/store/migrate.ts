// Brings indexes and constraints up to date: numbered files, each safe to run again.
import type { Catalogue } from './statements.ts';
import type { EngineName } from './store.ts';

export async function migrate(
  catalogue: Catalogue,
  engine: EngineName,
  run: (name: string, text: string) => Promise<unknown>,
): Promise<void> {
  for (const { name, steps } of catalogue.migrations(engine)) {
    for (const step of steps) await run(name, step);
  }
}
