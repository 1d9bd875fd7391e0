import { expect, it } from 'vitest';
import { encodeCursor } from '../../src/model/page.ts';
import { describeInWorld } from './in-world.ts';
import { walkForwards } from './walk.ts';

const HITS = `query ($text: String!, $types: [NodeType!]) {
  search(text: $text, types: $types) { totalCount nodes { node { id } type matched } }
}`;

describeInWorld('search', ({ ask, list, refusal, store }) => {
  const hits = async (text: string, types?: string[]) => {
    const { search } = await ask(HITS, { text, types });
    expect(search.totalCount).toBe(search.nodes.length);
    return search.nodes.map((hit: { node: { id: string }; matched: string }) => [hit.node.id, hit.matched]);
  };

  it.each([
    ['a whole name', 'Xinmai', [['company:xinmai', 'Xinmai']]],
    ['a Chinese name by two characters', '心脉', [['company:xinmai', '心脉智能']]],
    ['a Chinese alias', '心脉科技', [['company:xinmai', '心脉科技']]],
    ['one Chinese character', '靶', [['product:xinmai-chest-pair', '双靶']]],
    ['a Chinese fund', '青山', [['investor:qingshan-capital', '青山资本']]],
    ['an alias', 'heartline ai', [['company:xinmai', 'Heartline AI']]],
    ['a number', 'k200001', [['approval:fda-k200001', 'K200001']]],
    ['the beginning of a number', 'DEN19', [['approval:fda-den190001', 'DEN190001']]],
    ['a title with accents', 'trial at nandu', [['procurement:nandu-trial', 'Trial at Ñandú']]],
    ['a source', 'register of the FDA', [['source:reg-fda', 'Register of the FDA']]],
    ['nothing', 'zzz', []],
  ])('finds %s', async (_what, text, expected) => {
    expect(await hits(text)).toEqual(expected);
  });

  it.each(['ECLAIR', 'éclair', 'Éclair'])('folds case and accents: %s', async (text) => {
    expect(await hits(text)).toEqual([
      ['company:eclair-medical', 'Eclair SA'],
      ['product:eclair-vue', 'Éclair Vue'],
    ]);
  });

  it('ranks whole names before beginnings before words', async () => {
    expect(await hits('heart')).toEqual([
      ['organ:heart', 'heart'],
      ['company:xinmai', 'Heartline AI'],
      ['product:odd-heart', 'Odd Heart'],
      ['product:quiet-heart', 'Quiet Heart'],
    ]);
  });

  it('takes punctuation for itself, not for a query language', async () => {
    expect(await hits("O'Neil & Sons (A.I.), Inc.")).toEqual([
      ['company:oneil-sons', "O'Neil & Sons (A.I.), Inc."],
    ]);
    for (const text of ['zz AND', 'name:zz', 'zz~', 'zz^2', '[zz TO zz]', '"zz', 'zz\\'])
      expect(await hits(text), text).toEqual([]);
  });

  it('tells type and score, falling', async () => {
    const { search } = await ask('{ search(text: "circle") { nodes { type score } } }');
    expect(search.nodes.map(({ type }: { type: string }) => type)).toEqual([
      'COMPANY',
      'COMPANY',
      'INVESTOR',
      'INVESTOR',
      'PRODUCT',
      'PRODUCT',
    ]);
    const scores = search.nodes.map(({ score }: { score: number }) => score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
  });

  it('keeps to the types asked for', async () => {
    expect(await hits('circle', ['INVESTOR', 'PRODUCT'])).toEqual([
      ['investor:circle-one', 'Circle One'],
      ['investor:circle-two', 'Circle Two'],
      ['product:circle-plan', 'Circle Plan'],
      ['product:circle-scan', 'Circle Scan'],
    ]);
    expect(await hits('circle', ['HOSPITAL'])).toEqual([]);
    expect(await hits('circle', [])).toEqual([]);
  });

  it('is walked to the end in pages, each hit once', async () => {
    const wanted = { field: 'search', args: 'text: "circle"', item: 'node { id }' };
    const whole = ['circle-one', 'circle-two', 'circle-one', 'circle-two', 'circle-plan', 'circle-scan'];
    expect(await list(wanted)).toEqual(whole);
    for (const size of [1, 2, 4]) expect(await walkForwards(store(), wanted, size)).toEqual(whole);
  });

  it('goes on behind a hit that is gone, and does not start again', async () => {
    const after = encodeCursor({ orderBy: 'SCORE', at: 5.28, id: 'company:circle-gone' });
    const { search } = await ask(
      'query ($after: String) { search(text: "circle", after: $after) { nodes { node { id } } } }',
      { after },
    );
    expect(search.nodes).toEqual([
      { node: { id: 'product:circle-plan' } },
      { node: { id: 'product:circle-scan' } },
    ]);
  });

  it.each(['', '   ', '!?*', '"', '(', '\\', '~'])(
    'refuses the text "%s", which names nothing',
    async (text) => {
      expect(await refusal(HITS, { text })).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'text',
        message: 'text: must have a letter or a digit.',
      });
    },
  );

  it('takes 200 characters, and refuses 201', async () => {
    expect(await hits('x'.repeat(200))).toEqual([]);
    expect(await refusal(HITS, { text: 'x'.repeat(201) })).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'text',
      message: 'text: must have at most 200 characters.',
    });
  });
});
