import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

describeInWorld('an organ', ({ ask, walk, list }) => {
  it('stands in a tree, with its parts by name', async () => {
    const { organ } = await ask(`{ organ(slug: "heart") {
      id slug name nameZh uberon
      parent { slug parent { slug parent { slug } } }
      parts { slug parts { slug } }
    } }`);
    expect(organ).toEqual({
      id: 'organ:heart',
      slug: 'heart',
      name: 'heart',
      nameZh: '心脏',
      uberon: 'UBERON:0000948',
      parent: { slug: 'cardiovascular-system', parent: { slug: 'body', parent: null } },
      parts: [{ slug: 'coronary-artery', parts: [] }],
    });
  });

  it('lists its direct parts by name', async () => {
    const { organ } = await ask('{ organ(slug: "body") { parts { slug } } }');
    expect(organ.parts.map(({ slug }: { slug: string }) => slug)).toEqual([
      'cardiovascular-system',
      'nervous-system',
      'respiratory-system',
      'spleen',
    ]);
  });

  it('gives null for what is unknown and for an organ that is not there', async () => {
    expect(
      await ask(
        '{ a: organ(slug: "bronchus") { nameZh } b: organ(slug: "spleen") { uberon } c: organ(slug: "ear") { id } }',
      ),
    ).toEqual({ a: { nameZh: null }, b: { uberon: null }, c: null });
  });

  const of = 'organ(slug: "heart")';
  it('lists products that target it or a part of it', async () => {
    expect(await walk({ of, field: 'products' })).toEqual([
      'xinmai-chest-pair',
      'circle-plan',
      'xinmai-coro-flow',
      'odd-heart',
      'quiet-heart',
    ]);
    expect(await walk({ of, field: 'products', args: 'orderBy: FIRST_APPROVED' })).toEqual([
      'odd-heart',
      'circle-plan',
      'xinmai-chest-pair',
      'quiet-heart',
      'xinmai-coro-flow',
    ]);
  });

  it('lists a product that targets it and a part of it once', async () => {
    expect(await walk({ of: 'organ(slug: "lung")', field: 'products' })).toEqual([
      'xinmai-chest-pair',
      'circle-scan',
      'eclair-vue',
      'oneil-reader',
    ]);
  });

  it.each([
    ['includeParts: false', ['xinmai-chest-pair', 'circle-plan', 'odd-heart', 'quiet-heart']],
    ['authority: [CE]', ['odd-heart']],
    ['modality: ["mri"]', ['xinmai-coro-flow', 'quiet-heart']],
    ['targetBasis: INFERRED', []],
    ['organ: ["lung"]', ['xinmai-chest-pair']],
    ['asOf: "2020-06-30"', ['xinmai-chest-pair', 'circle-plan', 'odd-heart']],
  ])('filters its products by %s', async (filter, expected) => {
    expect(await list({ of, field: 'products', args: `filter: { ${filter} }` })).toEqual(expected);
  });

  it('has every targeted product in the whole body and none in the spleen', async () => {
    expect(await list({ of: 'organ(slug: "body")', field: 'products' })).toHaveLength(11);
    expect(await walk({ of: 'organ(slug: "spleen")', field: 'products' })).toEqual([]);
  });
});

describeInWorld('organs', ({ walk }) => {
  it('come by name', async () => {
    expect(await walk({ field: 'organs' })).toEqual([
      'brain',
      'bronchus',
      'cardiovascular-system',
      'coronary-artery',
      'heart',
      'lung',
      'nervous-system',
      'respiratory-system',
      'spleen',
      'body',
    ]);
  });
});
