// What of a printed name tells the company.
import { describe, expect, it } from 'vitest';
import { resolveCompanies } from '../../src/import/identity/resolve.ts';
import {
  identityKey,
  namesWithin,
  skeletonOf,
  slugOfKey,
  spellingOf,
} from '../../src/model/company-names.ts';

describe('the key of a company name', () => {
  it.each([
    ['Siemens Medical Solutions, USA, Inc.', 'siemens medical solutions'],
    ['Siemens Medical Solutions U.S.A.', 'siemens medical solutions'],
    ['GE Healthcare Japan Corporation', 'ge healthcare'],
    ['RaySearch Laboratories AB (publ)', 'raysearch laboratories'],
    ['Société Étoile S.A.S.', 'societe etoile'],
    ['Canada', 'canada'],
    ['上海联影智能医疗科技有限公司', '上海联影智能医疗科技'],
    ['数坤（北京）网络科技股份有限公司', '数坤网络科技'],
    ['中国移动通信集团有限公司', '移动通信'],
  ])('of %s is "%s"', (name, key) => {
    expect(identityKey(name)).toBe(key);
  });

  it('takes a name after "doing business as" for a second name', () => {
    expect(namesWithin('Eko.ai Pte. Ltd. d/b/a Us2.ai')).toEqual(['eko.ai pte. ltd.', 'us2.ai']);
    expect(namesWithin('Springbok, Inc. (dba Springbok Analytics)')).toEqual([
      'springbok, inc.',
      'springbok analytics',
    ]);
    expect(namesWithin('Adba Systems')).toEqual(['adba systems']);
  });

  it('sees through letters that look alike and through spaces', () => {
    expect(skeletonOf(identityKey('Viz.Al, Inc.'))).toBe(skeletonOf(identityKey('Viz. ai, Inc.')));
    expect(skeletonOf(identityKey('MRlguidance B.V.'))).toBe(skeletonOf(identityKey('MRIguidance B.V')));
  });

  it('keeps the legal form in the spelling, which judgements speak of', () => {
    expect(spellingOf('Pearl, Inc.')).toBe('pearl inc');
  });

  it('gives a name without Latin letters a slug that stays the same', () => {
    expect(slugOfKey('推想')).toBe('company-jooj5f');
  });
});

describe('companies of the facts', () => {
  const fact = (slug: string, ...names: string[]) => ({
    id: `company:${slug}`,
    slug,
    name: names[0] ?? '',
    names,
  });
  const known = [
    fact('maxq-ai', 'MaxQ AI', 'MaxQ AI Ltd.'),
    fact('viz-ai', 'Viz.ai'),
    fact('pearl', 'Pearl'),
  ];
  const judge = (a: string, b: string, verdict: 'same' | 'different') => [
    { a, b, verdict, reason: 'test', decided_on: '2026-01-31', decided_by: 'test' },
  ];

  it.each(['MaxQ Al Ltd.', 'MaxQ-Al Ltd.', 'MAXQ AI'])('take the misspelling %s', (name) => {
    expect(resolveCompanies({ known, listed: [name], judgements: [] }).companyOf(name).slug).toBe('maxq-ai');
  });

  it.each(['Viz. ai, Inc.', 'Viz.Al, Inc.'])('take the misspelling %s', (name) => {
    expect(resolveCompanies({ known, listed: [name], judgements: [] }).companyOf(name).slug).toBe('viz-ai');
  });

  it('lose a name of equal key that is judged different, in every punctuation of it', () => {
    const listed = ['Pearl Inc.', 'Pearl, Inc.'];
    const { companyOf } = resolveCompanies({
      known,
      listed,
      judgements: judge('pearl', 'Pearl Inc', 'different'),
    });
    expect(listed.map((name) => companyOf(name).slug)).toEqual(['pearl-2', 'pearl-2']);
  });

  it('never become one by likeness alone', () => {
    const twins = [fact('a', 'Orbital Vision'), fact('b', 'OrbitalVision')];
    const { companyOfKnown, open } = resolveCompanies({ known: twins, listed: [], judgements: [] });
    expect([companyOfKnown('company:a').slug, companyOfKnown('company:b').slug]).toEqual(['a', 'b']);
    expect(open).toEqual([]);
  });
});
