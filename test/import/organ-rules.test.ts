// The rules that tell the organ of a listed product: each by its samples, all together by hand-made labels.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/import/csv.ts';
import {
  type InferredOrgan,
  inferOrgans,
  readOrganRules,
  withoutCovered,
} from '../../src/import/organ-rules.ts';
import { type OrganNode, placeOrgans } from '../../src/model/organs.ts';
import { DATA, FIXTURES } from './data-folder.ts';

const rules = readOrganRules();
const organs = readCsv(join(DATA, 'organ.csv')).records.map(({ values }) => ({
  slug: values.slug,
  parent: values.parent === '' ? null : values.parent,
  level: values.level,
})) as OrganNode[];
const places = placeOrgans(organs);
const isWithin = (part: string, whole: string) => places.get(part)?.within.includes(whole) ?? false;
const infer = (name: string, productCode: string): InferredOrgan[] =>
  withoutCovered(inferOrgans([{ name, productCode }], rules), [], isWithin);

describe('a rule for organs', () => {
  const listed = (sample: string) => [{ name: sample.slice(0, -6), productCode: sample.slice(-4, -1) }];

  it.each(rules.map((rule) => [rule.rule, rule] as const))(
    '%s fires where it must and only there',
    (_, rule) => {
      expect(inferOrgans(listed(rule.example), [rule]).map(({ organ }) => organ)).toEqual(
        [...rule.organs].sort(),
      );
      expect(inferOrgans(listed(rule.counter_example), [rule])).toEqual([]);
    },
  );

  it('does not take a company or a brand for an organ', () => {
    expect(infer('Brainlab Elements Contouring', 'QIH')).toEqual([]);
    expect(infer('FaceHeart Vitals', 'QME')).toEqual([]);
    expect(infer('Incidental findings delivery', 'LLZ')).toEqual([]);
    expect(infer('7D Surgical System Ventricular Catheter Placement', 'QIH')).toEqual([]);
    expect(infer('DELTA OCTAVIA', 'LLZ')).toEqual([]);
  });

  it('tells the nearer of two organs, one within the other', () => {
    expect(infer('GI Genius', 'QNP')).toEqual([{ organ: 'colon', rule: 'line-colon' }]);
    expect(infer('Heart FFR', 'PJA')).toEqual([
      { organ: 'coronary-artery', rule: 'code-coronary-simulation' },
    ]);
  });

  it('adds nothing to a stated organ, its parts and its wholes', () => {
    const inferred = infer('Heart and liver viewer', 'LLZ');
    expect(inferred.map(({ organ }) => organ)).toEqual(['heart', 'liver']);
    const left = (stated: string[]) => withoutCovered(inferred, stated, isWithin).map(({ organ }) => organ);
    expect(left(['heart'])).toEqual(['liver']);
    expect(left(['coronary-artery'])).toEqual(['liver']);
    expect(left(['cardiovascular-system', 'lung'])).toEqual(['liver']);
    expect(left(['body'])).toEqual([]);
  });

  it('looks at the beginning of a very long name, quickly', () => {
    const started = performance.now();
    expect(infer(`${'a'.repeat(1_000_000)} liver`, 'LLZ')).toEqual([]);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('the rules together, against hand-labelled products of the FDA list', () => {
  const labels = readCsv(join(FIXTURES, 'labels/organ-labels.csv')).records.map(({ values }) => values);

  /** A whole of a labelled organ is true as well: heart where the label says coronary artery. */
  const measure = (set: string) => {
    const sum = { products: 0, labelled: 0, told: 0, exact: 0, wholes: 0, wrong: 0, missed: 0 };
    for (const { device = '', product_code = '', organs: cell = '' } of labels.filter(
      (row) => row.set === set,
    )) {
      const label = cell.split('|').filter((organ) => organ !== '');
      const told = infer(device, product_code).map(({ organ }) => organ);
      sum.products += 1;
      sum.labelled += label.length > 0 ? 1 : 0;
      sum.told += told.length > 0 ? 1 : 0;
      for (const organ of told) {
        if (label.includes(organ)) sum.exact += 1;
        else if (label.some((part) => isWithin(part, organ))) sum.wholes += 1;
        else sum.wrong += 1;
      }
      sum.missed += label.filter((part) => !told.some((organ) => isWithin(part, organ))).length;
    }
    return sum;
  };

  it('labels organs of the tree only', () => {
    const named = labels.flatMap(({ organs: cell = '' }) => cell.split('|')).filter((slug) => slug !== '');
    expect(named.filter((slug) => !places.has(slug))).toEqual([]);
  });

  it('are right on the products that were labelled before they were written', () => {
    const found = measure('measured');
    expect(found).toEqual({
      products: 227,
      labelled: 142,
      told: 137,
      exact: 140,
      wholes: 4,
      wrong: 0,
      missed: 10,
    });
    expect(found.exact / (found.exact + found.wholes + found.wrong)).toBeGreaterThanOrEqual(0.95);
  });

  it('are right on the products that were labelled after they were frozen', () => {
    const found = measure('held-out');
    expect(found).toEqual({
      products: 69,
      labelled: 37,
      told: 33,
      exact: 33,
      wholes: 2,
      wrong: 0,
      missed: 8,
    });
    expect((found.exact + found.wholes) / (found.exact + found.wholes + found.wrong)).toBe(1);
  });
});
