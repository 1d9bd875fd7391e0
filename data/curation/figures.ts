// Financial figures: one row a company, measure and period. Losses are positive numbers.
import { cite } from './cite.ts';
import type { Companies } from './companies.ts';
import type { Row } from './csv.ts';
import { decided, type Judgements } from './judgements.ts';
import { slugify } from './slug.ts';
import { judge, rowsOf, text, type World } from './world.ts';

const key = (row: Row) =>
  [text(row, 'company'), text(row, 'period'), text(row, 'metric'), text(row, 'value')].join(' | ');

export function curateFigures(world: World, companies: Companies, drops: Judgements): void {
  const metrics = judge(world, 'financial-metrics.csv', ['raw']);
  const units = judge(world, 'financial-units.csv', ['raw']);
  const periods = judge(world, 'financial-periods.csv', ['raw']);
  const conflicts = judge(world, 'financial-conflicts.csv', ['company', 'period', 'metric', 'value']);
  const later: (() => void)[] = [];
  const years = new Map<string, { row: Row; amount: number }>();

  for (const row of rowsOf(world, 'financials.csv', key, drops)) {
    const url = text(row, 'source_url');
    const company = companies.mention(text(row, 'company'), url);
    const conflict = conflicts.find(...key(row).split(' | '));
    if (conflict?.into) {
      const { into = '', stated = '' } = conflict;
      later.push(() => world.figures.need(into).citations.add(url, { statement: stated }));
      world.ledger.merged('financials.csv', 'a second statement of a figure that has a row');
      continue;
    }
    const period = periods.find(text(row, 'period'));
    const metric = metrics.need(text(row, 'metric'));
    const unit = units.need(text(row, 'unit'));
    const measure = decided(conflict?.metric_stated, text(row, 'metric'));
    const when = decided(period?.period, text(row, 'period'));
    const isAmount = text(unit, 'factor') !== '';
    const number = Math.abs(Number(text(row, 'value')));
    const amount = Math.round(number * Number(unit.factor));
    const found = world.figures.open(`${company}-${slugify(when)}-${slugify(measure)}`, {
      company,
      metric: text(metric, 'metric'),
      metric_stated: measure,
      period: when,
      amount: isAmount ? String(amount) : '',
      currency: text(row, 'currency'),
      percent: isAmount ? '' : String(Number(text(row, 'value'))),
      growth: '',
      caveat: [period?.caveat, unit.caveat, metric.caveat].filter((one) => one).join(' '),
    });
    found.citations.add(url);
    if (isAmount)
      years.set([company, measure, row.currency, url, when].join(' | '), { row: found.row, amount });
    world.ledger.kept('financials.csv');
  }
  for (const row of judge(world, 'financials-added.csv', ['slug']).rowsInUse())
    cite(world, world.figures.open(text(row, 'slug'), row), row);
  for (const add of later) add();
  for (const [at, { row, amount }] of years) {
    // Only within one source: two sources may count differently.
    const before = years.get(at.replace(/\d{4}(?=[^|]*$)/, (year) => String(Number(year) - 1)))?.amount;
    if (before) row.growth = String(Math.round((amount / before - 1) * 1000) / 10);
  }
}
