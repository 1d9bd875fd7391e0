// The tree of organs, and how near a name is to what was searched.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OrganNode, placeOrgans } from '../../src/model/organs.ts';
import { matchNames } from '../../src/model/search-score.ts';

const organ = (slug: string, parent: string | null, level: OrganNode['level']): OrganNode => ({
  slug,
  parent,
  level,
});
const TREE = [
  organ('body', null, 'system'),
  organ('circulation', 'body', 'system'),
  organ('heart', 'circulation', 'organ'),
  organ('coronary-artery', 'heart', 'part'),
  organ('left-main', 'coronary-artery', 'part'),
  organ('blood', null, 'part'),
];

describe('The place of an organ', () => {
  it('is the way up, and the organ and system that it rolls up to', () => {
    expect(Object.fromEntries(placeOrgans(TREE))).toEqual({
      body: { within: ['body'], organ: 'body', system: 'body' },
      circulation: { within: ['circulation', 'body'], organ: 'circulation', system: 'circulation' },
      heart: { within: ['heart', 'circulation', 'body'], organ: 'heart', system: 'circulation' },
      'coronary-artery': {
        within: ['coronary-artery', 'heart', 'circulation', 'body'],
        organ: 'heart',
        system: 'circulation',
      },
      'left-main': {
        within: ['left-main', 'coronary-artery', 'heart', 'circulation', 'body'],
        organ: 'heart',
        system: 'circulation',
      },
      blood: { within: ['blood'], organ: 'blood', system: 'blood' },
    });
  });

  it('is the same whatever order the rows come in', () => {
    const places = Object.fromEntries(placeOrgans(TREE));
    fc.assert(
      fc.property(fc.shuffledSubarray(TREE, { minLength: TREE.length }), (rows) => {
        expect(Object.fromEntries(placeOrgans(rows))).toEqual(places);
      }),
    );
  });

  it('cannot be told where parents run in a circle, and the error names the organ', () => {
    expect(() => placeOrgans([organ('a', 'b', 'part'), organ('b', 'a', 'part')])).toThrow(
      'The parents of organ a run in a circle.',
    );
    expect(() => placeOrgans([organ('self', 'self', 'organ')])).toThrow(
      'The parents of organ self run in a circle.',
    );
  });

  it('ends at a parent that no row describes', () => {
    expect(placeOrgans([organ('iris', 'eye', 'part')]).get('iris')).toEqual({
      within: ['iris'],
      organ: 'iris',
      system: 'iris',
    });
  });
});

describe('The score of a match', () => {
  const rank = (text: string, names: string[]) =>
    names
      .map((name) => ({ name, score: matchNames({ id: 'company:x', name }, text)?.score ?? 0 }))
      .sort((a, b) => b.score - a.score)
      .map(({ name }) => name);

  it('puts the whole name first, then its beginning, whole words, beginnings of words, and a part', () => {
    const names = ['Medaidoc', 'Rapid Aidocular', 'The Aidoc Group', 'Aidoc Medical', 'Aidoc'];
    expect(rank('aidoc', names)).toEqual([
      'Aidoc',
      'Aidoc Medical',
      'The Aidoc Group',
      'Rapid Aidocular',
      'Medaidoc',
    ]);
  });

  it('puts the shorter of two alike names first', () => {
    expect(rank('viz', ['Viz Imaging Group', 'Viz.ai'])).toEqual(['Viz.ai', 'Viz Imaging Group']);
  });

  it('never lets a length outweigh the kind of match', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (length) => {
        const long = `aidoc ${'x'.repeat(length)}`;
        const inside = matchNames({ name: 'x aidoc' }, 'aidoc')?.score ?? 0;
        expect(matchNames({ name: long }, 'aidoc')?.score).toBeGreaterThan(inside);
      }),
    );
  });

  it('takes the best of all names, Chinese ones, aliases and those on a list too, and says which', () => {
    const node = {
      name: 'Infervision',
      nameZh: '推想医疗',
      aliases: ['Tuixiang'],
      listedAs: ['Infervision Medical Technology Co., Ltd.'],
    };
    expect(matchNames(node, '推想')?.matched).toBe('推想医疗');
    expect(matchNames(node, 'tuixiang')).toEqual({ score: 4.49, matched: 'Tuixiang' });
    expect(matchNames(node, 'medical technology')?.matched).toBe('Infervision Medical Technology Co., Ltd.');
  });

  it('sees through accents and case, and is null where no name holds the text', () => {
    expect(matchNames({ name: 'Santé Médicale' }, 'sante')?.matched).toBe('Santé Médicale');
    expect(matchNames({ name: 'Aidoc' }, 'zebra')).toBeNull();
    expect(matchNames({ id: 'source-version:x' }, 'x')).toBeNull();
    expect(matchNames({ name: 'A&B' }, '&')?.score).toBeGreaterThan(0);
  });
});
