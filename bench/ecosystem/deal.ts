// Deals: a large maker buys a small one once, or works with another.
import { deal as concept } from '../../src/import/row-schemas/deal.ts';
import { citeSources } from './citations.ts';
import { moneyIn } from './money.ts';
import { namesOf, slugOf } from './names.ts';
import { drawFor } from './random.ts';
import type { InventedTable } from './table.ts';
import { BOUGHT, dateOrNone } from './time.ts';
import { rowsOf } from './world.ts';

export const deal: InventedTable = {
  kind: 'deal',
  concept,
  links: ['buyer_company', 'target', 'sources'],
  row(world, index) {
    const draw = drawFor(world.seed, 'deal', index);
    const companies = rowsOf(world, 'company');
    // Each target stands once, from the smallest maker up, so that no maker is bought by its own part.
    const target = companies - 1 - index;
    const buyer = namesOf(world, 'company', draw.skewed(Math.max(1, Math.floor(companies / 2))));
    const isMaker = draw.chance(0.6);
    const money = moneyIn(draw, 'US', { median: 6e7, spread: 1.2, undisclosed: 0.45 });
    return {
      slug: `synthetic-deal-${index + 1}`,
      kind: draw.weighted([
        ['ACQUISITION', 68],
        ['PARTNERSHIP', 17],
        ['LICENCE', 15],
      ]),
      buyer: isMaker ? buyer.name : `Invented buyer ${draw.skewed(100) + 1}`,
      buyer_company: isMaker ? buyer.slug : '',
      target: slugOf(world, 'company', target),
      total: money.amount,
      currency: money.currency,
      on: dateOrNone(draw, BOUGHT, 0.05),
      sources: citeSources(world, draw),
    };
  },
};
