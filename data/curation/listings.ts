// Listings: filings, listings, withdrawals and lapses; other steps on the way become a second statement of one of these.
import type { Companies } from './companies.ts';
import type { Judgements } from './judgements.ts';
import { slugify } from './slug.ts';
import { judge, rowsOf, text, type World } from './world.ts';

export function curateListings(world: World, companies: Companies, drops: Judgements): void {
  const events = judge(world, 'listing-events.csv', ['raw']);
  const steps = judge(world, 'listing-steps.csv', ['company', 'raw']);
  const later: (() => void)[] = [];

  for (const row of rowsOf(
    world,
    'listings.csv',
    (one) => [text(one, 'company'), text(one, 'event'), text(one, 'date')].join(' | '),
    drops,
  )) {
    const url = text(row, 'source_url');
    const company = companies.mention(text(row, 'company'), url);
    const step = steps.find(text(row, 'company'), text(row, 'event'));
    if (step !== undefined) {
      const inListings = text(step, 'file') === 'listing.csv';
      world.ledger.merged(
        'listings.csv',
        inListings ? 'a step of a listing that has a row' : 'no event of a listing: kept in statement.csv',
      );
      // The row that it belongs to may come later in the file.
      const table = inListings ? world.listings : world.statements;
      later.push(() =>
        table.need(text(step, 'slug')).citations.add(url, { statement: text(step, 'stated') }),
      );
      continue;
    }
    const event = text(events.need(text(row, 'event')), 'event');
    const slug = [company, event.toLowerCase(), slugify(text(row, 'date'))]
      .filter((part) => part !== '')
      .join('-');
    const { citations } = world.listings.open(slug, {
      company,
      event,
      exchange: text(row, 'exchange'),
      ticker: text(row, 'ticker'),
      on: text(row, 'date'),
      caveat: '',
    });
    citations.add(url);
    world.ledger.kept('listings.csv');
  }
  for (const add of later) add();
}
