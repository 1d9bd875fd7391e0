// How well device names are gathered into families, measured on pairs of the FDA list that were labelled by hand.
import { describe, expect, it } from 'vitest';
import { mendControls } from '../../src/import/cell.ts';
import { readCsv } from '../../src/import/csv.ts';
import { readJudgements } from '../../src/import/identity/judgements.ts';
import { createFamilies, readFamilies } from '../../src/import/identity/product-families.ts';
import { resolveCompanies } from '../../src/import/identity/resolve.ts';
import { DATA, FIXTURES } from './data-folder.ts';

const labels = readCsv(`${FIXTURES}/labels/product-pairs.csv`).records.map(({ values }) => ({
  company: values.company ?? '',
  a: mendControls(values.a ?? ''),
  b: mendControls(values.b ?? ''),
  same: values.verdict === 'same',
}));
const known = readCsv(`${DATA}/company.csv`).records.map(({ values }) => {
  const { slug = '', name = '', aliases = '' } = values;
  return {
    id: `company:${slug}`,
    slug,
    name,
    names: [name, ...aliases.split('|')].filter((text) => text !== ''),
  };
});
const rows = readFamilies();
const { companyOf } = resolveCompanies({
  known,
  listed: [...labels.map(({ company }) => company), ...rows.map(({ company }) => company)],
  judgements: readJudgements(`${DATA}/judgements.csv`),
});
const slugs = new Map(known.map(({ slug, id }) => [slug, id]));
const idOf = (cell: string) => slugs.get(cell) ?? companyOf(cell).id;

function measure(families = createFamilies([], () => undefined)) {
  const keyOf = (company: string, device: string) => families.keyOf(idOf(company), device);
  const joined = labels.filter(({ company, a, b }) => keyOf(company, a) === keyOf(company, b));
  const right = joined.filter(({ same }) => same).length;
  return { joined: joined.length, right };
}

describe('product families, on 250 labelled pairs of names of one maker', () => {
  it('has labels of both verdicts, 86 same and 164 different', () => {
    expect(labels).toHaveLength(250);
    expect(labels.filter(({ same }) => same)).toHaveLength(86);
  });

  // Precision 1.00, recall 0.69.
  it('joins by the rule alone none that are two products, and more than two thirds of those that are one', () => {
    expect(measure()).toEqual({ joined: 59, right: 59 });
  });

  // Who labelled also decided, so that this shows coverage, not accuracy.
  it('joins with the rows of data/ every pair that is one product, and no other', () => {
    expect(measure(createFamilies(rows, idOf))).toEqual({ joined: 86, right: 86 });
  });
});
