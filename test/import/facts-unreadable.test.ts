// A folder or file that cannot be read as facts: one sentence that says what to do.
import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import type { Store } from '../../src/store/store.ts';
import { onEmbedded } from '../kit/engines.ts';
import { copyFolder, DATA } from './data-folder.ts';

describe('import of facts that cannot be read', () => {
  let store: Store;
  const folder = copyFolder(DATA);
  beforeAll(async () => {
    store = await onEmbedded.openEmpty();
  });
  afterAll(async () => {
    folder.remove();
    await store.close();
  });

  async function messageOf(path: string): Promise<string> {
    const error = await importFacts(store, path).catch((thrown: unknown) => thrown);
    if (!(error instanceof KnownError)) throw new Error(`no KnownError but ${error}`);
    expect(error.code).toBe('UNREADABLE_DATA');
    expect(error.message).not.toContain('\n');
    return error.message;
  }
  const withFile = async (name: string, content: string | Uint8Array) => {
    const copy = copyFolder(DATA);
    writeFileSync(join(copy.path, name), content);
    return messageOf(copy.path).finally(copy.remove);
  };

  it('says that a folder does not exist', async () => {
    expect(await messageOf('/no/such/folder')).toBe(
      'The folder /no/such/folder does not exist. Name a folder with files such as company.csv.',
    );
  });

  it('says which file of the folder does not exist', async () => {
    const copy = copyFolder(DATA);
    unlinkSync(join(copy.path, 'product.csv'));
    expect(await messageOf(copy.path).finally(copy.remove)).toBe(
      `${copy.path}/product.csv does not exist. Check the path.`,
    );
  });

  it('says that a file given in place of a folder cannot be read', async () => {
    const file = join(folder.path, 'company.csv');
    expect(await messageOf(file)).toBe(`${file}/sources.csv cannot be read. Check the path.`);
  });

  it('names every missing column and those that are there', async () => {
    expect(await withFile('modality.csv', 'slug,dicom_code\nct,CT\n')).toBe(
      'modality.csv lacks the column name, dicom. It has: slug, dicom_code. Name the columns so in its first row, or check that it is the right file.',
    );
  });

  it('says that an empty file needs a header', async () => {
    expect(await withFile('modality.csv', '')).toBe(
      'modality.csv is empty. It needs a line of column names.',
    );
  });

  it('says that a file is not UTF-8', async () => {
    expect(
      await withFile('modality.csv', Buffer.from('slug,name,dicom\nct,Tomographie \xe9,CT\n', 'latin1')),
    ).toBe('modality.csv is not UTF-8 text on line 2. Save it again as CSV (UTF-8).');
  });

  it('tells the line of a quote that is never closed', async () => {
    const message = await withFile('modality.csv', 'slug,name,dicom\nct,"CT,CT\nmr,MR,MR\n');
    expect(message).toBe(
      'modality.csv is no readable CSV: a quote on line 2 is never closed. Mend the quotes there, or save it again as CSV (UTF-8).',
    );
  });

  it('names the exchange rate that is no number', async () => {
    expect(await withFile('exchange-rate.csv', 'currency,year,per_usd,source\nEUR,2020,cheap,ecb\n')).toBe(
      'exchange-rate.csv, line 2, per_usd: "cheap" must be units of the currency per US dollar. Correct the cell and import the file again.',
    );
  });

  it('names the organ whose parents run in a circle', async () => {
    const message = await withFile(
      'organ.csv',
      'slug,name,name_zh,uberon,parent,level\nhead,head,,,neck,organ\nneck,neck,,,head,organ\n',
    );
    expect(message).toContain('The parents of organ head run in a circle.');
  });

  it('writes nothing before it has read every file', async () => {
    expect(await store.read('graph/counts', {})).toEqual([]);
  });
});
