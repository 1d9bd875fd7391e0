// Facts that a folder no longer has: told, removed where that is asked for, and never more than that.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importFacts } from '../../src/import/sources/facts.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import { importSheet } from '../../src/import/sources/sheet.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { copyFolder, FIXTURES, temporaryFile } from './data-folder.ts';
import { fingerprint } from './fingerprint.ts';

const WORLD = `${FIXTURES}/world`;
const LIST = `${WORLD}/fda-list.csv`;
const now = () => new Date('2026-01-31T09:30:00Z');
const rules: [] = [];

/** Everything that names Xinmai, which the FDA's list names too. */
const WITHOUT_XINMAI = Object.fromEntries(
  readdirSync(WORLD)
    .filter((file) => file.endsWith('.csv') && file !== 'fda-list.csv')
    .filter((file) => readFileSync(join(WORLD, file), 'utf8').includes('xinmai'))
    .map((file) => [file, ['xinmai']]),
);

/** The world without the rows of a file that hold a text. */
function worldWithout(rows: Record<string, string[]>): ReturnType<typeof copyFolder> {
  const folder = copyFolder(WORLD);
  for (const [file, texts] of Object.entries(rows)) {
    const path = join(folder.path, file);
    const [header = '', ...lines] = readFileSync(path, 'utf8').split('\n');
    const left = lines.filter((line) => !texts.some((text) => line.includes(text)));
    if (left.length === lines.length) throw new Error(`${file} has no row with ${texts}`);
    writeFileSync(path, [header, ...left].join('\n'));
  }
  return folder;
}

describeOnEachEngine('facts that vanished from their folder', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.openEmpty();
  });
  afterEach(() => store.close());

  it('stay without --prune, and the import says how many they are', async () => {
    await importFacts(store, WORLD, { rules });
    const before = await fingerprint(store);
    const folder = worldWithout({ 'funding-round.csv': ['xinmai-b,'], 'investor.csv': ['idle-money'] });
    const { notes } = await importFacts(store, folder.path, { rules });
    folder.remove();
    expect(notes).toEqual([
      'The folder no longer has FundingRound 1, Investor 1. They stay in the graph; --prune removes them.',
    ]);
    expect(await fingerprint(store)).toBe(before);
  });

  it('go with --prune and nothing else does: the graph is that of the smaller folder', async () => {
    const folder = worldWithout(WITHOUT_XINMAI);
    await importFacts(store, folder.path, { rules });
    const expected = await fingerprint(store);
    await importFacts(store, WORLD, { rules });
    const { removed, notes } = await importFacts(store, folder.path, { rules, prune: true });
    folder.remove();
    expect(removed).toEqual({
      Approval: 3,
      Claim: 4,
      Company: 1,
      Deal: 2,
      FinancialFigure: 5,
      FundingRound: 2,
      Listing: 1,
      Procurement: 2,
      Product: 2,
      Reimbursement: 3,
      Statement: 1,
    });
    expect(notes).toEqual([]);
    expect(await fingerprint(store)).toBe(expected);
    expect((await importFacts(store, WORLD, { rules, prune: true })).notes).toEqual([]);
  });

  it('leave what a list says of them, as if the facts had never stated it', async () => {
    const folder = worldWithout(WITHOUT_XINMAI);
    await importFacts(store, folder.path, { rules });
    await importFda(store, LIST, { rules, now });
    const expected = await fingerprint(store);
    await importFacts(store, WORLD, { rules });
    await importFacts(store, folder.path, { rules, prune: true });
    folder.remove();
    expect(await fingerprint(store)).toBe(expected);
    await importFda(store, LIST, { rules, now });
    expect(await fingerprint(store)).toBe(expected);
  });

  it('leave what sheets say of them, as if the facts had never stated it', async () => {
    const sheets = async () => {
      await importSheet(store, 'funding', `${FIXTURES}/sheets/rounds.csv`);
      await importSheet(store, 'procurement', `${FIXTURES}/sheets/tenders-zh.csv`);
      await importSheet(store, 'nmpa', `${FIXTURES}/sheets/certificates-zh.csv`);
    };
    const folder = worldWithout(WITHOUT_XINMAI);
    await importFacts(store, folder.path, { rules });
    await sheets();
    const expected = await fingerprint(store);
    await importFacts(store, WORLD, { rules });
    expect(await fingerprint(store)).not.toBe(expected);
    await importFacts(store, folder.path, { rules, prune: true });
    folder.remove();
    expect(await fingerprint(store)).toBe(expected);
  });

  it('stay where a list refers to them, and the import names them', async () => {
    const list = temporaryFile(
      'list.csv',
      `${readFileSync(LIST, 'utf8')}09/03/2021,K219998,Quiet Heart,"Undisclosed, Ltd.",Cardiovascular,QJU\n`,
    );
    await importFacts(store, WORLD, { rules });
    await importFda(store, list.path, { rules, now });
    list.remove();
    const folder = worldWithout({
      'product.csv': ['quiet-heart'],
      'approval.csv': ['quiet-heart'],
    });
    const { removed, notes } = await importFacts(store, folder.path, { rules, prune: true });
    folder.remove();
    expect(removed).toEqual({});
    expect(notes).toEqual([
      'product:quiet-heart stays, though the folder no longer has it: approval:fda-k219998 refers to it.',
    ]);
    const { product } = await askFor(
      store,
      '{ product(slug: "quiet-heart") { name approvals { nodes { number } } } }',
    );
    expect(product).toMatchObject({ name: 'Quiet Heart' });
    expect(product.approvals.nodes.map(({ number }: { number: string }) => number).sort()).toEqual([
      'K219998',
      'P210001',
    ]);
  });

  it('are not removed where they are more than half of a kind, save by force', async () => {
    await importFacts(store, WORLD, { rules });
    const before = await fingerprint(store);
    const folder = worldWithout({ 'funding-round.csv': [',ROUND,'] });
    await expect(importFacts(store, folder.path, { rules, prune: true })).rejects.toThrow(
      '--prune would remove more than half: 15 of 20 FundingRound. Check that it is the right folder or file; if it is, add --force.',
    );
    expect(await fingerprint(store)).toBe(before);
    const { removed } = await importFacts(store, folder.path, { rules, prune: true, force: true });
    folder.remove();
    expect(removed).toEqual({ FundingRound: 15 });
  });

  it('are not removed by a folder with a row that was refused', async () => {
    await importFacts(store, WORLD, { rules });
    const folder = worldWithout({ 'investor.csv': ['idle-money'] });
    const path = join(folder.path, 'funding-round.csv');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('xinmai-b,xinmai,ROUND', 'xinmai-b,xinmai,LOTTERY'),
    );
    const { removed, notes } = await importFacts(store, folder.path, { rules, prune: true });
    folder.remove();
    expect(removed).toBeUndefined();
    expect(notes).toEqual([
      'Nothing was removed: mend the rows with problems first, then import with --prune.',
    ]);
    expect(await askFor(store, '{ investor(slug: "idle-money") { name } }')).toEqual({
      investor: { name: 'Idle Money' },
    });
  });
});
