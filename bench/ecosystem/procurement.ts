// Tenders and deployments: a known product of its maker, or words that name neither.
import { procurement as concept } from '../../src/import/row-schemas/procurement.ts';
import { citeSources } from './citations.ts';
import { moneyIn } from './money.ts';
import { namesOf, slugOf } from './names.ts';
import { productFacts } from './product.ts';
import { drawFor } from './random.ts';
import type { InventedTable } from './table.ts';
import { BOUGHT, dateOrNone } from './time.ts';
import { rowsOf } from './world.ts';

export const procurement: InventedTable = {
  kind: 'procurement',
  concept,
  links: ['buyer', 'supplier', 'product', 'organs', 'sources'],
  row(world, index) {
    const draw = drawFor(world.seed, 'procurement', index);
    const product = draw.skewed(rowsOf(world, 'product'));
    const { company, field } = productFacts(world, product);
    const supplier = namesOf(world, 'company', company);
    const kind = draw.weighted([
      ['imaging aid', 70],
      ['CDSS', 6],
      ['LLM assistant', 6],
      ['smart hospital', 5],
      ['endoscopy aid', 4],
      ['pathology aid', 4],
      ['EMR', 5],
    ]);
    const stage = draw.weighted([
      ['DEPLOYMENT', 40],
      ['AWARD', 22],
      ['BUDGET', 16],
      ['NOTICE', 10],
      ['TRIAL_SITE', 8],
      ['OTHER', 4],
    ]);
    const tendered = ['AWARD', 'BUDGET', 'NOTICE'].includes(stage);
    const price = moneyIn(draw, 'CN', { median: 9e4, spread: 1.1, undisclosed: 0.2 });
    const supplied = draw.chance(0.65);
    return {
      slug: `synthetic-tender-${index + 1}`,
      title: `${kind}, invented tender ${index + 1}`,
      buyer: draw.chance(0.02) ? '' : slugOf(world, 'hospital', draw.skewed(rowsOf(world, 'hospital'))),
      supplier: supplied ? supplier.slug : '',
      supplier_stated: supplied && draw.chance(0.3) ? `${supplier.name} Co., Ltd.` : '',
      product: supplied && draw.chance(0.6) ? slugOf(world, 'product', product) : '',
      kind,
      organs: draw.chance(0.3) ? [] : [field.organ],
      ...(tendered ? price : {}),
      pricing:
        tendered && draw.chance(0.6) ? draw.pick(['PURCHASE', 'PURCHASE', 'PER_CASE', 'SUBSCRIPTION']) : '',
      stage,
      awarded_on: dateOrNone(draw, BOUGHT, 0.2),
      sources: citeSources(world, draw),
    };
  },
};
