// Editions of the FDA's list: their labels, what each holds, and what a correction takes out of one.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importFda } from '../../src/import/sources/fda.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { FIXTURES, temporaryFile } from './data-folder.ts';

const LIST = `${FIXTURES}/fda/devices.csv`;
const CORRECTED = `${FIXTURES}/fda/devices-corrected.csv`;

describeOnEachEngine('editions of an FDA list', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.openEmpty();
  });
  afterEach(() => store.close());

  const countOf = async (edition: string) => {
    const { approvals } = await askFor(
      store,
      `{ approvals(filter: { edition: "${edition}" }) { totalCount } }`,
    );
    return approvals.totalCount;
  };
  const panelOf = async (number: string) =>
    (await askFor(store, `{ approval(number: "${number}") { panel } }`)).approval.panel;
  const versions = async () =>
    (await askFor(store, '{ graph { sourceVersions { label asOf importedAt sha256 recordCount } } }')).graph
      .sourceVersions;

  it('labels an edition with the month of its newest decision, and describes it', async () => {
    await importFda(store, LIST, { now: () => new Date('2026-01-02T03:04:05Z') });
    expect(await versions()).toEqual([
      {
        label: '2024-09',
        asOf: '2024-09-15',
        importedAt: '2026-01-02T03:04:05.000Z',
        sha256: '2170dacd62375c72fe295f85f5e69667837f903729e3165ddc0711e917b47295',
        recordCount: 12,
      },
    ]);
  });

  it('answers from the edition that is asked for, and with none for one that was never imported', async () => {
    await importFda(store, LIST);
    expect(await countOf('2024-09')).toBe(12);
    expect(await countOf('2024-08')).toBe(0);
  });

  it('takes the label that is given', async () => {
    await importFda(store, LIST, { edition: 'autumn-2024' });
    expect(await countOf('autumn-2024')).toBe(12);
    expect(await countOf('2024-09')).toBe(0);
  });

  it('takes an approval that a corrected file no longer lists out of the edition, and keeps its node', async () => {
    await importFda(store, LIST);
    const { counts } = await importFda(store, CORRECTED);
    expect(counts.Approval).toEqual({ created: 0, updated: 1, unchanged: 10 });
    expect(await countOf('2024-09')).toBe(11);
    const { approvals, approval } = await askFor(
      store,
      `{ approvals(filter: { edition: "2024-09" }, first: 20) { nodes { number } }
         approval(number: "K990002") { number } }`,
    );
    expect(approvals.nodes).not.toContainEqual({ number: 'K990002' });
    expect(approval).toEqual({ number: 'K990002' });
  });

  it('follows a panel that the corrected file spells otherwise, and its record count', async () => {
    await importFda(store, LIST);
    expect(await panelOf('P990001')).toBe('Opthalmic');
    await importFda(store, CORRECTED);
    expect(await panelOf('P990001')).toBe('Ophthalmic');
    expect(await versions()).toMatchObject([{ label: '2024-09', recordCount: 11 }]);
  });

  it('counts the removal alone as a change of the data', async () => {
    const text = readFileSync(LIST, 'utf8');
    const shorter = temporaryFile('devices.csv', text.replace(/.*K990002.*\r\n/, ''));
    await importFda(store, LIST);
    const before = await askFor(store, '{ graph { dataVersion } }');
    await importFda(store, shorter.path);
    shorter.remove();
    expect(await countOf('2024-09')).toBe(11);
    expect(await askFor(store, '{ graph { dataVersion } }')).not.toEqual(before);
  });

  it('puts an approval back into the edition when the former file is imported again', async () => {
    await importFda(store, LIST);
    await importFda(store, CORRECTED);
    await importFda(store, LIST);
    expect(await countOf('2024-09')).toBe(12);
  });

  it('lists an approval in each edition that has it, though its row is the same', async () => {
    await importFda(store, CORRECTED, { edition: 'june' });
    await importFda(store, LIST, { edition: 'july' });
    expect(await countOf('june')).toBe(11);
    expect(await countOf('july')).toBe(12);
  });

  it('keeps what the newest edition says when an older one is imported after it', async () => {
    await importFda(store, CORRECTED);
    await importFda(store, `${FIXTURES}/fda/devices-older.csv`);
    expect(await countOf('2024-09')).toBe(11);
    expect(await countOf('2022-12')).toBe(1);
    expect(await panelOf('P990001')).toBe('Ophthalmic');
  });
});
