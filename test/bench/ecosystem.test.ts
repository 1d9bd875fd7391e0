// The synthetic ecosystem: its size and skew, that a seed gives the same bytes, and that the importer takes all of it.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TABLES } from '../../bench/ecosystem/index.ts';
import { expectedSize, rowsOf, type World } from '../../bench/ecosystem/world.ts';
import { type Size, writeEcosystem } from '../../bench/ecosystem/write-folder.ts';
import { readCsv } from '../../src/import/csv.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import { describeOnEachEngine } from '../kit/engines.ts';

const TENTH: World = { seed: 1, scale: 0.1 };
const folder = mkdtempSync(join(tmpdir(), 'medai-ecosystem-'));
let size: Size;
beforeAll(async () => {
  size = await writeEcosystem(TENTH, folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const column = (file: string, name: string) =>
  readCsv(join(folder, file)).records.map(({ values }) => values[name] ?? '');

function digestOf(world: World): string {
  const hash = createHash('sha256');
  for (const { kind, row } of TABLES)
    for (let index = 0; index < rowsOf(world, kind); index += 1)
      hash.update(JSON.stringify(row(world, index)));
  return hash.digest('hex').slice(0, 16);
}

/** Of all items of a column, what the most frequent tenth of `among` has. */
function shareOfTopDecile(items: string[], among: number): number {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  const top = [...counts.values()].sort((a, b) => b - a).slice(0, Math.round(among / 10));
  return Math.round((100 * top.reduce((sum, count) => sum + count, 0)) / items.length);
}

describe('A synthetic ecosystem', () => {
  it('is the same for the same seed and scale, and another for another seed', () => {
    expect(digestOf(TENTH)).toBe('d76bcc13e829cd66');
    expect(digestOf({ ...TENTH, seed: 2 })).toBe('1df67adb7f39b481');
  });

  it('is written to the same bytes again, over the former one', async () => {
    const read = () => TABLES.map(({ concept }) => readFileSync(join(folder, concept.file), 'utf8'));
    const before = read();
    await writeEcosystem(TENTH, folder);
    expect(read()).toEqual(before);
  });

  it('grows with its scale, to one million nodes at scale 100', () => {
    expect([0.1, 1, 10, 100].map((scale) => expectedSize(scale).nodes)).toEqual([
      1_000, 10_000, 100_000, 1_000_000,
    ]);
    expect(expectedSize(10).links).toBe(310_000);
  });

  it('is never written over files of another kind', async () => {
    const other = mkdtempSync(join(tmpdir(), 'medai-other-'));
    writeFileSync(join(other, 'company.csv'), 'slug\n');
    await expect(writeEcosystem(TENTH, other)).rejects.toThrow(/holds files that are no synthetic ecosystem/);
    expect(readFileSync(join(other, 'company.csv'), 'utf8')).toBe('slug\n');
    rmSync(other, { recursive: true });
  });

  it('has few investors with many rounds, and few makers with many products', () => {
    const world = { seed: 1, scale: 1 };
    const of = (kind: string, name: string) => {
      const table = TABLES.find((found) => found.kind === kind);
      return Array.from({ length: rowsOf(world, table?.kind ?? 'source') }, (_, index) =>
        [table?.row(world, index)[name] ?? []].flat(),
      ).flat();
    };
    expect(shareOfTopDecile(of('fundingRound', 'investors'), rowsOf(world, 'investor'))).toBe(54);
    expect(shareOfTopDecile(of('product', 'company'), rowsOf(world, 'company'))).toBe(55);
  });

  it('tells of itself that it is invented', () => {
    const titles = column('sources.csv', 'title').filter((title) => !title.startsWith('Synthetic data: '));
    // The real ones are those that the exchange rates cite.
    expect(titles).toHaveLength(4);
    expect(column('company.csv', 'name').filter((name) => !/ \d+$/.test(name))).toEqual([]);
    expect(column('approval.csv', 'number').filter((number) => !number.startsWith('SYN-'))).toEqual([]);
  });
});

describeOnEachEngine('A synthetic ecosystem that is imported', (engine) => {
  it('has no row at fault, and is as large as it said', async () => {
    const store = await engine.openEmpty();
    const { problems } = await importFacts(store, folder);
    expect(problems).toEqual([]);
    // One node more: what the graph remembers of itself.
    expect(await store.read('export/sizes', {})).toEqual([
      { key: 'links', n: size.links },
      { key: 'nodes', n: size.nodes + 1 },
    ]);
    await store.close();
  });
});
