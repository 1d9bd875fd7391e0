// Versions and repeated clearances of one product are one product; a row of data/product-family.csv overrules the rule.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ProductFamily, readFamilies } from '../../src/import/identity/product-families.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor, type Data } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { copyFolder, DATA, FIXTURES, temporaryFile } from './data-folder.ts';
import { fingerprint } from './fingerprint.ts';

const LIST = `${FIXTURES}/fda/families.csv`;
const decide = (device: string, family: string): ProductFamily => ({
  company: 'Tidewater Imaging Ltd',
  device,
  family,
  reason: 'for the test',
  decided_on: '2026-01-31',
  decided_by: 'test',
});

describeOnEachEngine('families of listed products', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.openEmpty();
  });
  afterEach(() => store.close());
  const list = (families: ProductFamily[] = []) =>
    importFda(store, LIST, { families, now: () => new Date('2026-01-02T03:04:05Z') });
  const products = async (company = 'tidewater-imaging') => {
    const { products: found } = await askFor(
      store,
      `{ company(slug: "${company}") { products { nodes { name slug approvals { nodes { number } } } } } }`,
    ).then((data) => data.company);
    return found.nodes.map(({ name, slug, approvals }: Data) => [
      name,
      slug,
      approvals.nodes.map(({ number }: Data) => number).join(' '),
    ]);
  };

  it('gather versions, options and words of kind under the name without them', async () => {
    await list();
    expect(await products()).toEqual([
      ['Tidecase', 'tidewater-imaging-tidecase', 'K970002 K970004 K970005 K970006'],
      ['Tidecase for Liver', 'tidewater-imaging-tidecase-for-liver', 'K970003'],
      ['Tidecase-Triage', 'tidewater-imaging-tidecase-triage', 'K970001'],
    ]);
  });

  it('leave each approval the name that its row prints, and are found by it', async () => {
    await list();
    const { approval, products: found } = await askFor(
      store,
      `{ approval(number: "K970004") { listings { device } product { name firstApprovedOn: slug } }
         products(filter: { name: "lung option" }) { nodes { name } } }`,
    );
    expect(approval.listings).toEqual([{ device: 'Tidecase with Lung Option' }]);
    expect(found.nodes).toEqual([{ name: 'Tidecase' }]);
  });

  it('have all organs that their rows tell, each by its rule', async () => {
    await importFacts(store, DATA);
    await list([decide('Tidecase for Liver', 'Tidecase')]);
    const { product } = await askFor(
      store,
      '{ product(slug: "tidewater-imaging-tidecase") { targets { organ { slug } basis rule } } }',
    );
    expect(product.targets).toEqual([
      { organ: { slug: 'liver' }, basis: 'INFERRED', rule: 'liver-word' },
      { organ: { slug: 'lung' }, basis: 'INFERRED', rule: 'lung-word' },
    ]);
  });

  it('are joined and parted by a decided row, named by the name or the number of a record', async () => {
    await list([
      decide('Tidecase for Liver', 'Tidecase'),
      decide('K970001', 'Tidecase'),
      decide('Tidecase 1.2', 'Tidecase 1.2'),
    ]);
    expect(await products()).toEqual([
      ['Tidecase', 'tidewater-imaging-tidecase', 'K970001 K970002 K970003 K970004 K970006'],
      ['Tidecase 1.2', 'tidewater-imaging-tidecase-12', 'K970005'],
    ]);
  });

  it('keep every id that a product has had', async () => {
    await list([decide('Tidecase for Liver', 'Tidecase')]);
    const ids = ['for-liver', '12', 'with-lung-option', 'v30', 'triage'];
    const { nodes } = await askFor(
      store,
      `{ nodes(ids: [${ids.map((id) => `"product:tidewater-imaging-tidecase-${id}"`)}]) { id } }`,
    );
    expect(nodes.map(({ id }: Data) => id)).toEqual([
      'product:tidewater-imaging-tidecase',
      'product:tidewater-imaging-tidecase',
      'product:tidewater-imaging-tidecase',
      'product:tidewater-imaging-tidecase',
      'product:tidewater-imaging-tidecase-triage',
    ]);
  });

  it('are the very graph of before once a decided row is taken back', async () => {
    await list();
    const before = await fingerprint(store);
    await list([decide('Tidecase-Triage', 'Tidecase'), decide('Tidecase 1.2', 'Tidecase 1.2')]);
    expect(await fingerprint(store)).not.toBe(before);
    await list();
    expect(await fingerprint(store)).toBe(before);
  });

  it('refuse decided rows that lead in a circle', async () => {
    await expect(
      list([decide('Tidecase-Triage', 'Riser'), decide('Riser', 'Tidecase-Triage')]),
    ).rejects.toThrow(
      'product-family.csv: "Tidecase-Triage" of Tidewater Imaging Ltd is a part of "Riser", and that is a part of it again. Remove the row that is wrong.',
    );
  });

  it('hold what the facts call by that name', async () => {
    await importFacts(store, DATA);
    await importFda(store, LIST);
    const { product, former } = await askFor(
      store,
      `{ product(slug: "aidoc-briefcase") {
           approvals(filter: { edition: "2025-06" }) { nodes { number } }
         }
         former: product(slug: "aidoc-briefcase-ich") { slug } }`,
    );
    expect(product.approvals.nodes).toEqual([{ number: 'K970008' }, { number: 'K192383' }]);
    expect(former).toEqual({ slug: 'aidoc-briefcase' });
  });

  it('take in products that the facts held apart, and give them back with older facts', async () => {
    const row =
      'aidoc-briefcase-ich,BriefCase for ICH,,aidoc,TRIAGE,ct,,brain,imaging,innolitics-510k-k192383,\n';
    const older = copyFolder(DATA, [
      { file: 'product.csv', from: 'aidoc-briefcase,', to: `${row}aidoc-briefcase,` },
    ]);
    await importFacts(store, older.path);
    expect((await products('aidoc')).map(([, slug]: string[]) => slug)).toContain('aidoc-briefcase-ich');
    await importFacts(store, DATA);
    expect((await products('aidoc')).map(([, slug]: string[]) => slug)).not.toContain('aidoc-briefcase-ich');
    expect(await askFor(store, '{ product(slug: "aidoc-briefcase-ich") { name } }')).toEqual({
      product: { name: 'BriefCase' },
    });
    await importFacts(store, older.path).finally(older.remove);
    expect(await askFor(store, '{ product(slug: "aidoc-briefcase-ich") { name } }')).toEqual({
      product: { name: 'BriefCase for ICH' },
    });
  });
});

describe('data/product-family.csv', () => {
  const read = (text: string) => {
    const file = temporaryFile('product-family.csv', text);
    try {
      return readFamilies(file.path);
    } finally {
      file.remove();
    }
  };
  const HEADER = 'company,device,family,reason,decided_on,decided_by\n';

  it('is readable', () => {
    expect(readFamilies().length).toBeGreaterThan(30);
  });

  it('is refused with every row at fault', () => {
    expect(() =>
      read(
        `${HEADER}a,B,,why,2026-01-31,me\na,B 2,C,,soon,me\na,D,C,why,2026-01-31,me\na,D,E,why,2026-01-31,me\n`,
      ),
    ).toThrow(
      [
        'product-family.csv, line 2, family: "" must not be empty. Correct the cell and import the file again.',
        'product-family.csv, line 3, reason: "" must not be empty. Correct the cell and import the file again.',
        'product-family.csv, line 3, decided_on: "soon" must be a day such as 2026-01-31. Correct the cell and import the file again.',
        'product-family.csv, line 5, device: "D of a" stands on line 4 already. Remove the row that is wrong.',
      ].join('\n'),
    );
  });
});
