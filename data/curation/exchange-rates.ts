// Yearly average exchange rates, for the currencies and years that the files with amounts use.

import type { Row } from './csv.ts';
import { judge, text, type World } from './world.ts';

export function exchangeRates(world: World): { rows: Row[]; missing: string[]; urls: string[] } {
  const rates = judge(world, 'exchange-rates.csv', ['currency', 'year']);
  const wanted = new Set<string>();
  for (const { row } of world.rounds.all()) want(wanted, row, 'announced_on');
  for (const { row } of world.procurements.all()) want(wanted, row, 'awarded_on');
  for (const { row } of world.reimbursements.all()) want(wanted, row, 'on');
  for (const { row } of world.figures.all()) want(wanted, row, 'period');
  for (const { row } of world.deals.all())
    want(wanted, { ...row, amount: text(row, 'upfront') || text(row, 'total') }, 'on');
  const rows: Row[] = [];
  const missing: string[] = [];
  const urls: string[] = [];
  for (const key of [...wanted].sort()) {
    const [currency = '', year = ''] = key.split(' ');
    const rate = rates.find(currency, year);
    if (rate === undefined) missing.push(key);
    else {
      rows.push({ currency, year, per_usd: perUsd(rate), source: world.sources.slugOf(text(rate, 'url')) });
      urls.push(text(rate, 'url'));
    }
  }
  return { rows, missing, urls };
}

/** The Federal Reserve prints some currencies as dollars per unit; those are turned round to four decimals. */
function perUsd(rate: Row): string {
  const printed = Number(text(rate, 'printed'));
  return text(rate, 'printed_as') === 'usd-per-unit'
    ? String(Math.round(10000 / printed) / 10000)
    : text(rate, 'printed');
}

function want(wanted: Set<string>, row: Row, dateColumn: string): void {
  const currency = text(row, 'currency');
  const year = /\d{4}/.exec(text(row, dateColumn))?.[0] ?? '';
  if (text(row, 'amount') !== '' && currency !== '' && currency !== 'USD' && year !== '')
    wanted.add(`${currency} ${year}`);
}
