// A graph with everything in it that an export must carry, for tests of export and restore.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFacts } from '../../src/import/sources/facts.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import { importSheet } from '../../src/import/sources/sheet.ts';
import type { Store } from '../../src/store/store.ts';
import { copyFolder, FIXTURES } from './data-folder.ts';

const now = () => new Date('2026-01-02T03:04:05Z');
const judgements = [
  {
    a: 'Pulsegrove GmbH',
    b: 'Nocturne Health',
    verdict: 'same',
    reason: 'for the test',
    decided_on: '2026-01-31',
    decided_by: 'test',
  },
] as const;

export async function importWorld(store: Store) {
  const folder = copyFolder(`${FIXTURES}/world`);
  const [row] = judgements;
  writeFileSync(
    join(folder.path, 'judgements.csv'),
    `${Object.keys(row).join()}\n${Object.values(row).join()}\n`,
  );
  return importFacts(store, folder.path).finally(folder.remove);
}
export const importNewest = (store: Store) =>
  importFda(store, `${FIXTURES}/fda/devices.csv`, { judgements: [...judgements], now });

/** Facts, two editions of a list, a judgement that merges two of its names, inferred organs, and a sheet. */
export async function loadEverything(store: Store): Promise<void> {
  await importWorld(store);
  await importFda(store, `${FIXTURES}/fda/devices-older.csv`, { judgements: [...judgements], now });
  await importNewest(store);
  await importSheet(store, 'funding', `${FIXTURES}/sheets/rounds.csv`, { judgements: [...judgements] });
}
