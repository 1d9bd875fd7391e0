// Facts larger than a batch: what is read in parts is what is read at once, and no transaction holds too much.
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv, streamCsv } from '../../src/import/csv.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import type { Table } from '../../src/import/table.ts';
import type { Store } from '../../src/store/store.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { copyFolder, FIXTURES, temporaryFile } from './data-folder.ts';

async function partsOf(path: string, size: number): Promise<Table[]> {
  const parts: Table[] = [];
  for await (const part of streamCsv(path, size)) parts.push(part);
  return parts;
}

/** Notes how many rows each transaction writes. */
function countingRows(store: Store, counts: number[]): Store {
  return {
    ...store,
    write: (work) =>
      store.write((tx) => {
        const at = counts.push(0) - 1;
        return work({
          ...tx,
          run(statement, params) {
            if ('rows' in params) counts[at] = (counts[at] ?? 0) + (params.rows as unknown[]).length;
            return tx.run(statement, params);
          },
        });
      }),
  };
}

describe('A CSV in parts', () => {
  // More than the 64 KB that are read at once, with signs of three bytes at every place in them.
  const rows = Array.from(
    { length: 4_000 },
    (_, at) => `s-${at},"推想医疗 ""${at}""\r\n二",${'x'.repeat(at % 7)}\r\n`,
  );
  const file = temporaryFile('many.csv', `\uFEFF\r\nslug,name,note\r\n\r\n${rows.join('\r\n')}`);
  afterAll(file.remove);

  it('has the records and the lines of the whole', async () => {
    const { records, ...whole } = readCsv(file.path);
    const parts = await partsOf(file.path, 700);
    expect(parts.map((part) => part.records.length)).toEqual([700, 700, 700, 700, 700, 500]);
    expect(parts.flatMap((part) => part.records)).toEqual(records);
    expect(parts.map(({ records: _, ...part }) => part)).toEqual(parts.map(() => whole));
    expect(records.at(-1)).toMatchObject({
      line: 12_001,
      values: { slug: 's-3999', name: '推想医疗 "3999"\r\n二' },
    });
  });

  it('is one table without records where there is only a header', async () => {
    const header = temporaryFile('header.csv', 'slug,name\n');
    const parts = await partsOf(header.path, 700);
    header.remove();
    expect(parts).toEqual([
      { name: 'header.csv', unit: 'line', header: ['slug', 'name'], rawHeader: 'slug,name', records: [] },
    ]);
  });
});

describeOnEachEngine('import of more facts than a batch holds', (engine) => {
  let store: Store;
  const folder = copyFolder(`${FIXTURES}/world`);
  beforeAll(async () => {
    store = await engine.openEmpty();
    const lines = Array.from({ length: 5_001 }, (_, at) => `many-${at},Source ${at},,,,,press\n`);
    appendFileSync(join(folder.path, 'sources.csv'), lines.join(''));
  });
  afterAll(async () => {
    folder.remove();
    await store.close();
  });

  it('leaves the graph as it was where the last file breaks off', async () => {
    const whole = copyFolder(folder.path);
    writeFileSync(join(whole.path, 'reimbursement.csv'), 'slug,product,company,"sche');
    await expect(importFacts(store, whole.path)).rejects.toThrow('reimbursement.csv is no readable CSV');
    whole.remove();
    expect(await store.read('graph/counts', {})).toEqual([]);
  });

  it('writes at most 5,000 rows in a transaction', async () => {
    const counts: number[] = [];
    const { counts: written } = await importFacts(countingRows(store, counts), folder.path);
    expect(written.Source).toEqual({ created: 5_006, updated: 0, unchanged: 0 });
    expect(Math.max(...counts)).toBe(5_000);
  });

  it('finds nothing to do the second time', async () => {
    const counts: number[] = [];
    await importFacts(countingRows(store, counts), folder.path);
    expect(counts).toEqual([]);
  });
});
