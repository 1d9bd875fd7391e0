// The fixture world: invented companies with every edge case under a name (test/fixtures/world/README.md).
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordRun } from '../../src/import/run.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import { importSheet } from '../../src/import/sources/sheet.ts';
import type { Store } from '../../src/store/store.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/world');
const DATA = join(import.meta.dirname, '../../data');
// The world's organs are all stated; a new rule of data/ must not change what its tests expect.
const NO_RULES: [] = [];

export const world = {
  company: {
    chinese: 'company:xinmai',
    undisclosed: 'company:undisclosed',
    caveat: 'company:doubtful-devices',
    noProduct: 'company:paper-tiger',
  },
  product: { twoOrgans: 'product:xinmai-chest-pair', organPart: 'product:xinmai-coro-flow' },
  organ: { heart: 'organ:heart', part: 'organ:coronary-artery' },
  modality: { ct: 'modality:ct' },
  approval: { undated: 'approval:ce-oneil-reader', twoSources: 'approval:nmpa-chest-pair' },
  hospital: { noLevel: 'hospital:no-grade', caveat: 'hospital:st-marys' },
  investor: { leader: 'investor:lead-capital', idle: 'investor:idle-money' },
  round: {
    undisclosed: 'funding-round:undisclosed-a',
    noCurrency: 'funding-round:odd-money-xxx',
    noRate: 'funding-round:odd-money-inr',
    twoSources: 'funding-round:xinmai-b',
  },
  procurement: {
    twoOrgans: 'procurement:anyi-chest-pair',
    noBuyer: 'procurement:no-buyer',
    noSupplier: 'procurement:st-marys-brain',
    unpriced: 'procurement:no-grade-budget',
    noRate: 'procurement:nandu-trial',
  },
  source: { bare: 'source:mirror', press: 'source:press-daily' },
} as const;

/** The world in an empty store; a row that the import refuses is an error. */
export async function loadWorld(store: Store): Promise<Store> {
  return load(store, FOLDER);
}

/** The facts of data/ themselves, for tests of the main question and the examples. */
export async function loadData(store: Store): Promise<Store> {
  return load(store, DATA);
}

/** The world's edition of the FDA's list, 2021-09, with the report of its import. */
export async function loadEdition(store: Store): Promise<void> {
  const path = join(FOLDER, 'fda-list.csv');
  const now = () => new Date('2026-01-31T09:30:00Z');
  await recordRun(store, { source: 'fda', path, now, id: 'import:world' }, (graph) =>
    importFda(graph, path, { rules: NO_RULES, now }),
  );
}

/** A sheet of rounds beside the world or data/. */
export async function loadSheet(store: Store): Promise<void> {
  await importSheet(store, 'funding', join(FOLDER, '../sheets/rounds.csv'));
}

/** Imports the world again with one more row in one of its files, as a later edition of it would. */
export async function addRow(store: Store, file: string, row: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'world-'));
  cpSync(FOLDER, folder, { recursive: true });
  writeFileSync(join(folder, file), `${readFileSync(join(folder, file), 'utf8')}${row}\n`);
  try {
    await load(store, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function load(store: Store, folder: string): Promise<Store> {
  const { problems } = await importFacts(store, folder, { rules: NO_RULES });
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return store;
}
