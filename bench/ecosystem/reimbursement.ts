// What payers give for a product, or for a kind of use.
import { reimbursement as concept } from '../../src/import/row-schemas/reimbursement.ts';
import { citeSources } from './citations.ts';
import { moneyIn } from './money.ts';
import { slugOf } from './names.ts';
import { productFacts } from './product.ts';
import { drawFor } from './random.ts';
import type { InventedTable } from './table.ts';
import { BOUGHT, dateOrNone } from './time.ts';
import { rowsOf } from './world.ts';

export const reimbursement: InventedTable = {
  kind: 'reimbursement',
  concept,
  links: ['product', 'company', 'organs', 'sources'],
  row(world, index) {
    const draw = drawFor(world.seed, 'reimbursement', index);
    const product = draw.skewed(rowsOf(world, 'product'));
    const { company, field } = productFacts(world, product);
    const [kind, country] = draw.weighted([
      [['PAYMENT_CODE', 'US'] as const, 40],
      [['SELECTIVE_BENEFIT', 'KR'] as const, 15],
      [['PRICE_ITEM', 'CN'] as const, 20],
      [['ADD_ON_PAYMENT', 'JP'] as const, 10],
      [['COVERAGE', 'DE'] as const, 15],
    ]);
    const named = draw.chance(0.5);
    return {
      slug: `synthetic-scheme-${index + 1}`,
      scheme: `Invented scheme ${index + 1}`,
      scheme_kind: kind,
      product: named ? slugOf(world, 'product', product) : '',
      company: named ? slugOf(world, 'company', company) : '',
      application: draw.pick(field.conditions),
      organs: [field.organ],
      country,
      ...(kind === 'COVERAGE' ? {} : moneyIn(draw, country, { median: 150, spread: 1, undisclosed: 0.1 })),
      on: dateOrNone(draw, BOUGHT, 0.1),
      sources: citeSources(world, draw),
    };
  },
};
