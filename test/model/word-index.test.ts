// The index of words that the embedded engine searches by.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchWords } from '../../src/model/names.ts';
import { isOneSlipAway } from '../../src/model/search-score.ts';
import { gatherWords, type IndexedText } from '../../src/model/word-index.ts';

async function indexOf(texts: (string | IndexedText)[]) {
  const gathered = gatherWords();
  for (const [place, text] of texts.entries())
    gathered.add(typeof text === 'string' ? { place, type: 'Company', text } : text);
  let turns = 0;
  const index = await gathered.finish(async () => {
    turns += 1;
  });
  return { turns, find: (words: string[], limit = 10) => index.find(words, null, limit), index };
}

describe('An index of words', () => {
  it('finds a word, its beginning, and one slip of it from four letters on', async () => {
    const { find } = await indexOf(['aidoc medical', 'viz ai', 'medic']);
    expect(find(['medical'])).toEqual([0]);
    expect(find(['med'])).toEqual([2, 0]);
    expect(find(['a'])).toEqual([0, 1]);
    for (const slip of ['aidc', 'aidocc', 'aiboc', 'iadoc', 'adioc', 'aidco'])
      expect(find([slip]), slip).toEqual([0]);
    expect(find(['vzi'])).toEqual([]);
    expect(find(['nothing'])).toEqual([]);
  });

  it('asks for every word, wherever it stands', async () => {
    const { find } = await indexOf(['circle scan one', 'circle plan', 'scan circle']);
    expect(find(['circle', 'scan'])).toEqual([0, 2]);
    expect(find(['scan', 'circle'])).toEqual([2, 0]);
    expect(find(['circle', 'plan', 'scan'])).toEqual([]);
  });

  it('takes Chinese by two characters or by one, also where Latin letters stand beside it', async () => {
    const { find } = await indexOf(['推想医疗', 'ai赋能医院', '想']);
    expect(find(['推想'])).toEqual([0]);
    expect(find(['想医'])).toEqual([0]);
    expect(find(['医疗推想'])).toEqual([]);
    expect(find(['医'])).toEqual([0, 1]);
    expect(find(['想'])).toEqual([2, 0]);
    expect(find(['ai'])).toEqual([1]);
    expect(searchWords('センサー')).toEqual(['センサー']);
  });

  it('puts lines that begin so first, then words as they were asked for, then the shorter', async () => {
    const { find } = await indexOf([
      'the heart of it',
      'a hearth',
      'x\nheartline',
      'x heart',
      'heart',
      'y heartx',
    ]);
    expect(find(['heart'])).toEqual([4, 2, 3, 0, 1, 5]);
    expect(find(['heart'], 3)).toEqual([4, 2, 3]);
  });

  it('loses no near name among many that are less near', async () => {
    const many = (name: (n: number) => string) => Array.from({ length: 250 }, (_, n) => name(n));
    const carton = await indexOf(['alpha carton', ...many((n) => `carbon ${n}`)]);
    expect(carton.find(['carton'], 200)).toContain(0);
    const names = 'medtronic\nmedtronic minimally invasive therapies group\nmedtronic xomed';
    const medtronic = await indexOf([...many((n) => `medtronic p${n}`), names]);
    expect(medtronic.find(['medtronic'], 200)[0]).toBe(250);
    const acme = await indexOf([...many((n) => `acme ${n}\nimaging`), 'acme imaging of the north']);
    expect(acme.find(['acme', 'imaging'], 200)).toEqual([250]);
  });

  it('takes more words than a byte counts', async () => {
    const { find } = await indexOf(['医'.repeat(600), 'a b']);
    expect(find(['医'.repeat(600)])).toEqual([0]);
  });

  it('gives a text once, however many of its lines are near', async () => {
    const { find } = await indexOf(['heart\nheart one\nheart two', 'heart three']);
    expect(find(['heart'])).toEqual([0, 1]);
    expect(find(['heart'], 1)).toEqual([0]);
  });

  it('keeps to types, and gives the place that it was told', async () => {
    const { index } = await indexOf([
      { place: 70, type: 'Company', text: 'circle' },
      { place: 71, type: 'Product', text: 'circle' },
    ]);
    expect(index.find(['circle'], ['Product'], 9)).toEqual([71]);
    expect(index.find(['circle'], ['Product', 'Company'], 9)).toEqual([70, 71]);
    expect(index.find(['circle'], ['Organ'], 9)).toEqual([]);
    expect(index.find(['circle'], [], 9)).toEqual([]);
  });

  it('of nothing finds nothing', async () => {
    const { find } = await indexOf([]);
    expect(find(['heart'])).toEqual([]);
  });

  it('gives others a turn while it sorts many words', async () => {
    const { turns, find } = await indexOf(Array.from({ length: 12_000 }, (_, n) => `w${n}x`));
    expect(turns).toBeGreaterThan(4);
    expect(find(['w11999x'])[0]).toBe(11_999);
  });

  it('finds what comparing every word finds, the same a second time', async () => {
    const word = fc.string({ unit: fc.constantFrom('p', 'q', 'r'), minLength: 1, maxLength: 7 });
    const text = fc.array(word, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { maxLength: 30 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        async (texts, asked) => {
          const { find } = await indexOf(texts.map((words) => words.join(' ')));
          const isNear = (own: string, wanted: string) =>
            own.startsWith(wanted) || (wanted.length > 3 && isOneSlipAway(own, wanted));
          const expected = [...texts.keys()].filter((n) =>
            asked.every((wanted) => texts[n]?.some((own) => isNear(own, wanted))),
          );
          expect(find(asked, 1_000).toSorted((a, b) => a - b)).toEqual(expected);
          expect(find(asked, 1_000).toSorted((a, b) => a - b)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});
