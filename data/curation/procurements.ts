// Purchases at every stage: notice, budget, award, deployment, trial site.
import type { Companies } from './companies.ts';
import type { Row } from './csv.ts';
import type { Hospitals } from './hospitals.ts';
import { decided, type Judgements } from './judgements.ts';
import type { Products } from './products.ts';
import { shorten, slugify } from './slug.ts';
import type { Vocabularies } from './vocabularies.ts';
import { judge, rowsOf, text, type World } from './world.ts';

export function curateProcurements(
  world: World,
  companies: Companies,
  hospitals: Hospitals,
  products: Products,
  words: Vocabularies,
  drops: Judgements,
): void {
  const stages = judge(world, 'procurement-stages.csv', ['raw']);
  const pricings = judge(world, 'pricing-models.csv', ['raw']);
  const productsOf = judge(world, 'procurement-products.csv', ['supplier', 'raw']);

  for (const row of rowsOf(
    world,
    'procurements.csv',
    (one) => [text(one, 'buyer_en'), text(one, 'product_name'), text(one, 'kind')].join(' | '),
    drops,
  )) {
    const url = text(row, 'source_url');
    const stated = text(row, 'supplier');
    const title = text(row, 'product_name');
    const organs = words.organs(text(row, 'target_organ'));
    const buyer = hospitals.buyer(row);
    const supplier = stated === '' ? '' : companies.mention(stated, url);
    const product = productsOf.find(stated, title)?.product ?? '';
    if (product !== '') products.readPurchase(product, organs, url, title);
    const { citations } = world.procurements.open(freeSlug(world, row, buyer, supplier), {
      title,
      buyer,
      supplier,
      supplier_stated: stated,
      product,
      kind: text(row, 'product_kind'),
      organs: organs.join('|'),
      amount: text(row, 'amount'),
      currency: text(row, 'currency'),
      pricing: decided(pricings.need(text(row, 'pricing_model')).pricing, ''),
      stage: text(stages.need(text(row, 'kind')), 'stage'),
      awarded_on: text(row, 'awarded_on'),
      caveat: '',
    });
    citations.add(url);
    world.ledger.kept('procurements.csv');
  }
}

/** Buyer, supplier or kind, and day; where that is taken, the title tells the rows apart. */
function freeSlug(world: World, row: Row, buyer: string, supplier: string): string {
  const who = shorten(buyer || slugify(text(row, 'province_or_region')), 60);
  const what = supplier || shorten(slugify(text(row, 'product_kind')), 30);
  const wanted = [who, what, text(row, 'awarded_on')].filter((part) => part !== '').join('-');
  const longer = `${wanted}-${shorten(slugify(text(row, 'product_name')), 30)}`;
  let slug = world.procurements.has(wanted) ? longer : wanted;
  for (let next = 2; world.procurements.has(slug); next += 1) slug = `${longer}-${next}`;
  return slug;
}
