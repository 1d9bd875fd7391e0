// How well names are resolved, measured on pairs of the FDA list that were labelled by hand (test/fixtures/labels).
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/import/csv.ts';
import { readJudgements } from '../../src/import/identity/judgements.ts';
import type { KnownCompany } from '../../src/import/identity/name-companies.ts';
import { type Resolution, resolveCompanies } from '../../src/import/identity/resolve.ts';
import { DATA, FIXTURES } from './data-folder.ts';

const labels = readCsv(`${FIXTURES}/labels/company-pairs.csv`).records.map(({ values }) => ({
  sample: values.sample ?? '',
  a: values.a ?? '',
  b: values.b ?? '',
  same: values.verdict === 'same',
}));
const known: KnownCompany[] = readCsv(`${DATA}/company.csv`).records.map(({ values }) => {
  const { slug = '', name = '', name_zh = '', aliases = '' } = values;
  const names = [name, name_zh, ...aliases.split('|')].filter((text) => text !== '');
  return { id: `company:${slug}`, slug, name, names };
});
const listed = labels.flatMap(({ a, b }) => [a, b]);

function measure({ companyOf }: Resolution, sample: (typeof labels)[number][] = labels) {
  const joined = sample.filter(({ a, b }) => companyOf(a) === companyOf(b));
  const right = joined.filter(({ same }) => same).length;
  const same = sample.filter((pair) => pair.same).length;
  return { joined: joined.length, right, same };
}

describe('resolution of company names, on 390 labelled pairs', () => {
  const alone = resolveCompanies({ known, listed, judgements: [] });
  const judged = resolveCompanies({ known, listed, judgements: readJudgements(`${DATA}/judgements.csv`) });

  it('has labels of both verdicts, 118 same and 272 different', () => {
    expect(labels).toHaveLength(390);
    expect(labels.filter(({ same }) => same)).toHaveLength(118);
  });

  // Precision 1.00, recall 0.54.
  it('joins without a person none that are two companies, and more than half of those that are one', () => {
    expect(measure(alone)).toEqual({ joined: 64, right: 64, same: 118 });
  });

  // Precision 1.00, recall 1.00; who labelled the pairs also judged, so that this shows coverage, not accuracy.
  it('joins with the judgements of data/ every pair that is one company, and no other', () => {
    expect(measure(judged)).toEqual({ joined: 118, right: 118, same: 118 });
  });

  it('brings those that share a rare word before a person where it does not join them', () => {
    const waiting = new Set(alone.open.map(({ a, b }) => [a.id, b.id].sort().join(' ')));
    const missed = labels.filter(({ a, b, same }) => same && alone.companyOf(a) !== alone.companyOf(b));
    const shown = missed.filter(({ a, b }) =>
      waiting.has([alone.companyOf(a).id, alone.companyOf(b).id].sort().join(' ')),
    );
    expect([missed.length, shown.length]).toEqual([54, 24]);
  });

  it('joins every spelling that differs in the legal form alone, and nothing drawn at random', () => {
    const of = (sample: string) =>
      measure(
        alone,
        labels.filter((pair) => pair.sample === sample),
      );
    expect(of('spelling')).toEqual({ joined: 50, right: 50, same: 50 });
    expect(of('random')).toEqual({ joined: 0, right: 0, same: 0 });
    expect(of('letters')).toEqual({ joined: 0, right: 0, same: 0 });
    expect(of('words')).toEqual({ joined: 14, right: 14, same: 68 });
  });
});
