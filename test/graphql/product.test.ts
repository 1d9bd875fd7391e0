import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

const TARGETED = [
  'xinmai-chest-pair',
  'circle-plan',
  'circle-scan',
  'xinmai-coro-flow',
  'doubtful-lens',
  'eclair-vue',
  'oneil-reader',
  'odd-heart',
  'promise-one',
  'quiet-heart',
  'twice-seen',
];

describeInWorld('a product', ({ ask, walk, list }) => {
  it('is found by its slug with all that is known of it', async () => {
    const { product } = await ask(`{ product(slug: "xinmai-chest-pair") {
      id slug name nameZh application conditions caveat
      company { name } modalities { name dicom }
      targets { organ { name } basis rule }
      sources { source { slug } }
    } }`);
    expect(product).toEqual({
      id: 'product:xinmai-chest-pair',
      slug: 'xinmai-chest-pair',
      name: 'Chest Pair',
      nameZh: '双靶',
      application: 'DETECTION',
      conditions: ['calcification', 'nodule'],
      caveat: null,
      company: { name: 'Xinmai' },
      modalities: [{ name: 'computed tomography', dicom: 'CT' }],
      targets: [
        { organ: { name: 'heart' }, basis: 'STATED', rule: null },
        { organ: { name: 'lung' }, basis: 'STATED', rule: null },
      ],
      sources: [{ source: { slug: 'reg-nmpa' } }],
    });
  });

  it('gives null, and empty lists, for what is unknown', async () => {
    const data = await ask(`{
      scan: product(slug: "circle-scan") { nameZh application modalities { slug } conditions caveat }
      platform: product(slug: "totalsum-platform") { targets { basis } }
      nobody: product(slug: "nobody") { id }
    }`);
    expect(data).toEqual({
      scan: { nameZh: null, application: null, modalities: [], conditions: [], caveat: null },
      platform: { targets: [] },
      nobody: null,
    });
  });

  it('lists its modalities by name', async () => {
    const { product } = await ask('{ product(slug: "xinmai-coro-flow") { modalities { slug } } }');
    expect(product.modalities).toEqual([{ slug: 'ct' }, { slug: 'mri' }]);
  });

  it('carries the doubt of its sources', async () => {
    const { product } = await ask(
      '{ product(slug: "doubtful-lens") { caveat sources { locator statedAs } } }',
    );
    expect(product).toEqual({
      caveat: 'Trade Weekly says that it is for stroke.',
      sources: [
        { locator: 'page 3', statedAs: null },
        { locator: 'page 9', statedAs: 'for stroke' },
      ],
    });
  });

  it('lists its approvals newest first, filtered', async () => {
    const approvals = { of: 'product(slug: "twice-seen")', field: 'approvals' };
    expect(await walk(approvals)).toEqual(['tga-twice-seen', 'mfds-twice-seen', 'fda-den190001']);
    expect(await list({ ...approvals, args: 'filter: { authority: [FDA, OTHER] }' })).toEqual([
      'tga-twice-seen',
      'fda-den190001',
    ]);
    expect(await list({ ...approvals, args: 'filter: { company: ["xinmai"] }' })).toEqual([]);
    expect(await walk({ of: 'product(slug: "promise-one")', field: 'approvals' })).toEqual([]);
  });

  it('lists the purchases of it', async () => {
    expect(await walk({ of: 'product(slug: "twice-seen")', field: 'procurements' })).toEqual(['nandu-trial']);
    expect(await walk({ of: 'product(slug: "promise-one")', field: 'procurements' })).toEqual([]);
  });
});

describeInWorld('products', ({ walk, list }) => {
  it('come by name unless ordered otherwise', async () => {
    const byName = TARGETED.toSpliced(-1, 0, 'totalsum-platform');
    expect(await walk({ field: 'products' })).toEqual(byName);
    expect(await walk({ field: 'products', args: 'orderBy: NAME' })).toEqual(byName);
  });

  it('come by first approval, those without a dated one last', async () => {
    expect(await walk({ field: 'products', args: 'orderBy: FIRST_APPROVED' })).toEqual([
      'odd-heart',
      'twice-seen',
      'circle-plan',
      'xinmai-chest-pair',
      'eclair-vue',
      'quiet-heart',
      'doubtful-lens',
      'xinmai-coro-flow',
      'totalsum-platform',
      'circle-scan',
      'oneil-reader',
      'promise-one',
    ]);
  });

  const heart = ['xinmai-chest-pair', 'circle-plan', 'xinmai-coro-flow', 'odd-heart', 'quiet-heart'];
  it.each([
    ['organ: ["heart"]', heart],
    ['organ: ["cardiovascular-system"]', heart],
    ['organ: ["heart"], includeParts: true', heart],
    ['organ: ["heart"], includeParts: false', heart.filter((slug) => slug !== 'xinmai-coro-flow')],
    ['organ: ["coronary-artery", "bronchus"]', ['circle-scan', 'xinmai-coro-flow']],
    ['organ: ["spleen"]', []],
    ['organ: ["no-such-organ"]', []],
    ['modality: ["mri"]', ['xinmai-coro-flow', 'doubtful-lens', 'promise-one', 'quiet-heart', 'twice-seen']],
    ['modality: ["fundus-photo"]', []],
    ['application: [TRIAGE, PLANNING]', ['circle-plan', 'promise-one', 'quiet-heart']],
    ['approved: false', ['promise-one']],
    ['approved: true, organ: ["brain"]', ['doubtful-lens', 'twice-seen']],
    ['authority: [CE]', ['eclair-vue', 'oneil-reader', 'odd-heart']],
    ['approved: false, authority: [CE], organ: ["lung"]', ['xinmai-chest-pair', 'circle-scan']],
    ['authority: [FDA], asOf: "2021-07-31"', ['quiet-heart', 'twice-seen']],
    [
      'authority: [FDA], asOf: "2021-08-01"',
      ['xinmai-chest-pair', 'doubtful-lens', 'quiet-heart', 'twice-seen'],
    ],
    ['asOf: "2019-12-31"', ['odd-heart', 'twice-seen']],
    ['asOf: "2020-01-01"', ['circle-plan', 'odd-heart', 'twice-seen']],
    ['targetBasis: STATED', TARGETED],
    ['targetBasis: INFERRED', []],
    ['name: "双靶"', ['xinmai-chest-pair']],
    ['name: "éCLair"', ['eclair-vue']],
    ['name: "circle", modality: ["ct"]', ['circle-plan']],
  ])('are filtered by %s', async (filter, expected) => {
    expect(await list({ field: 'products', args: `filter: { ${filter} }` })).toEqual(expected);
  });

  it('are walked under a filter and in another order', async () => {
    expect(
      await walk({ field: 'products', args: 'filter: { organ: ["heart"] }, orderBy: FIRST_APPROVED' }),
    ).toEqual(['odd-heart', 'circle-plan', 'xinmai-chest-pair', 'quiet-heart', 'xinmai-coro-flow']);
  });
});
