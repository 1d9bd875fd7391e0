// Deals: acquisitions, licences and partnerships. The other party is a company even where it is no maker.
import type { Companies } from './companies.ts';
import { decided, type Judgements } from './judgements.ts';
import { slugify } from './slug.ts';
import { judge, rowsOf, text, type World } from './world.ts';

export function curateDeals(world: World, companies: Companies, drops: Judgements): void {
  const kinds = judge(world, 'deal-kinds.csv', ['raw']);
  const buyers = judge(world, 'deal-buyers.csv', ['raw']);
  const key = (row: Record<string, string>) =>
    [text(row, 'acquirer_or_licensee'), text(row, 'target_or_licensor'), text(row, 'date')].join(' | ');

  for (const row of rowsOf(world, 'deals.csv', key, drops)) {
    const url = text(row, 'source_url');
    const raw = text(row, 'acquirer_or_licensee');
    const kind = kinds.need(text(row, 'kind'));
    const judged = buyers.need(raw);
    const maker = decided(judged.maker, '');
    const buyerCompany = maker === '' ? '' : companies.mention(maker, url);
    const target = companies.mention(text(row, 'target_or_licensor'), url);
    const buyer = text(judged, 'buyer');
    const slug = [
      buyerCompany || slugify(buyer),
      target,
      text(kind, 'kind').toLowerCase(),
      text(row, 'date'),
    ].filter((part) => part !== '');
    const { citations } = world.deals.open(slug.join('-'), {
      kind: text(kind, 'kind'),
      buyer,
      buyer_company: buyerCompany,
      target,
      upfront: text(row, 'upfront_amount'),
      total: text(row, 'total_amount'),
      currency: text(row, 'currency'),
      on: text(row, 'date'),
      caveat: text(kind, 'caveat'),
    });
    citations.add(url, raw === buyer ? {} : { statement: `prints the buyer as ${raw}` });
    world.ledger.kept('deals.csv');
  }
}
