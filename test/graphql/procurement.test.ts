import { expect, it } from 'vitest';
import { world } from '../kit/world.ts';
import { describeInWorld } from './in-world.ts';

const FIELDS = `id title kind stage pricing awardedOn caveat supplierStated
  buyer { slug } supplier { slug } product { slug } organ { slug } organs { slug }
  price { amount currency usd }`;

describeInWorld('a procurement', ({ ask }) => {
  const read = async (id: string, fields = FIELDS) =>
    (await ask(`{ node(id: "${id}") { ... on Procurement { ${fields} } } }`)).node;

  it('joins buyer, supplier, product, organs and price', async () => {
    expect(await read(world.procurement.twoOrgans)).toEqual({
      id: 'procurement:anyi-chest-pair',
      title: 'Chest reading for Anyi',
      kind: 'imaging aid',
      stage: 'AWARD',
      pricing: 'PURCHASE',
      awardedOn: '2021-03-01',
      caveat: null,
      supplierStated: 'Xinmai Co.',
      buyer: { slug: 'anyi-first' },
      supplier: { slug: 'xinmai' },
      product: { slug: 'xinmai-chest-pair' },
      organ: { slug: 'heart' },
      organs: [{ slug: 'heart' }, { slug: 'lung' }],
      price: { amount: 1_290_000, currency: 'CNY', usd: 200_000 },
    });
  });

  it('has null where nobody states a title, price, supplier, product or organ', async () => {
    expect(await read(world.procurement.unpriced)).toEqual({
      id: 'procurement:no-grade-budget',
      title: null,
      kind: 'CDSS',
      stage: 'BUDGET',
      pricing: null,
      awardedOn: '2021-08',
      caveat: 'Trade Weekly says September.',
      supplierStated: null,
      buyer: { slug: 'no-grade' },
      supplier: null,
      product: null,
      organ: null,
      organs: [],
      price: null,
    });
  });

  it('may have no buyer, or a supplier that is no company here, or no date', async () => {
    expect(await read(world.procurement.noBuyer, 'buyer { slug } awardedOn price { usd } pricing')).toEqual({
      buyer: null,
      awardedOn: '2021',
      price: { usd: 58_824 },
      pricing: 'SUBSCRIPTION',
    });
    expect(
      await read(world.procurement.noSupplier, 'supplier { slug } supplierStated product { slug } awardedOn'),
    ).toEqual({ supplier: null, supplierStated: 'Vendor Unknown & Co', product: null, awardedOn: null });
  });

  it('gives no dollars where no rate is known', async () => {
    expect(await read(world.procurement.noRate, 'price { amount currency usd }')).toEqual({
      price: { amount: 100, currency: 'ARS', usd: null },
    });
  });

  it('says what each source states', async () => {
    expect(await read(world.procurement.unpriced, 'sources { source { slug } locator statedAs }')).toEqual({
      sources: [
        { source: { slug: 'press-daily' }, locator: 'row 4', statedAs: null },
        { source: { slug: 'trade-weekly' }, locator: null, statedAs: '2021-09' },
      ],
    });
  });
});

describeInWorld('procurements', ({ walk, list }) => {
  it('come newest first, undated ones last', async () => {
    expect(await walk({ field: 'procurements' })).toEqual([
      'nandu-trial',
      'no-grade-budget',
      'anyi-chest-pair',
      'no-buyer',
      'anyi-coro-flow',
      'st-marys-brain',
    ]);
  });

  it.each([
    ['country: ["CN"]', ['no-grade-budget', 'anyi-chest-pair', 'anyi-coro-flow']],
    ['country: ["US"]', []],
    ['stage: [DEPLOYMENT, AWARD]', ['anyi-chest-pair', 'no-buyer', 'st-marys-brain']],
    ['level: [GRADE_3A]', ['anyi-chest-pair', 'anyi-coro-flow']],
    ['level: [OTHER], country: ["GB"]', ['st-marys-brain']],
    ['awardedFrom: "2021-03-01"', ['nandu-trial', 'no-grade-budget', 'anyi-chest-pair']],
    ['awardedTo: "2021-01-01"', ['no-buyer', 'anyi-coro-flow']],
    ['awardedTo: "2020-12-31"', ['anyi-coro-flow']],
    ['awardedTo: "2021-07-31", awardedFrom: "2021-03-02"', []],
  ])('are filtered by %s', async (filter, expected) => {
    expect(await list({ field: 'procurements', args: `filter: { ${filter} }` })).toEqual(expected);
  });

  it.each([
    ['awardedFrom: "2021-08-01"', ['nandu-trial', 'no-grade-budget']],
    ['awardedFrom: "2021-01-01", awardedTo: "2021-01-31"', ['no-buyer']],
  ])('count a date that is not full from its first day on in %s', async (filter, expected) => {
    expect(await list({ field: 'procurements', args: `filter: { ${filter} }` })).toEqual(expected);
  });

  it('are walked under a filter', async () => {
    expect(await walk({ field: 'procurements', args: 'filter: { country: ["CN", "GB"] }' })).toEqual([
      'no-grade-budget',
      'anyi-chest-pair',
      'anyi-coro-flow',
      'st-marys-brain',
    ]);
  });
});
