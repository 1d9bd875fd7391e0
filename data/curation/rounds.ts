// Funding rounds, totals, holdings, public-market money, debt and grants, kept apart by kind.

import type { Companies } from './companies.ts';
import { splitList, unique } from './csv.ts';
import type { Investors } from './investors.ts';
import { decided, type Judgements } from './judgements.ts';
import { slugify } from './slug.ts';
import { judge, rowsOf, text, type World } from './world.ts';

export function curateRounds(
  world: World,
  companies: Companies,
  investors: Investors,
  drops: Judgements,
): void {
  const seriesNames = judge(world, 'series-names.csv', ['raw']);
  const kinds = judge(world, 'round-kinds.csv', ['raw']);
  const key = (row: Record<string, string>) =>
    [text(row, 'company_en'), text(row, 'round'), text(row, 'date')].join(' | ');

  for (const row of rowsOf(world, 'funding-rounds.csv', key, drops)) {
    const url = text(row, 'source_url');
    const company = companies.mention(text(row, 'company_en'), url, text(row, 'company_zh'));
    const judged = seriesNames.find(text(row, 'round'));
    const rawKind = text(kinds.need(text(row, 'row_kind')), 'kind');
    const kind = judged?.kind || rawKind;
    const series = decided(judged?.series, text(row, 'round'));
    const leads = unique(splitList(row.lead_investors).map((raw) => investors.mention(raw, url)));
    const others = splitList(row.investors).map((raw) => investors.mention(raw, url));
    const slug = freeSlug(
      world,
      [company, series === '' ? slugify(kind) : slugify(series), text(row, 'date')]
        .filter((part) => part !== '')
        .join('-'),
    );
    const { citations } = world.rounds.open(slug, {
      company,
      kind,
      series,
      announced_on: text(row, 'date'),
      amount: text(row, 'amount'),
      currency: text(row, 'currency'),
      leads: leads.join('|'),
      investors: unique([...leads, ...others]).join('|'),
      caveat: '',
    });
    citations.add(url);
    world.ledger.kept('funding-rounds.csv');
  }
}

function freeSlug(world: World, wanted: string): string {
  let slug = wanted;
  for (let next = 2; world.rounds.has(slug); next += 1) slug = `${wanted}-${next}`;
  return slug;
}
