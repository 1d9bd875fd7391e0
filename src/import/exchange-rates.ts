// Yearly average rates from data/exchange-rate.csv: no rate, no conversion.
import { z } from 'zod';
import { KnownError } from '../errors.ts';
import type { MoneyProps } from '../model/nodes.ts';
import { checkColumns } from './check-rows.ts';
import { readCsv } from './csv.ts';
import { printProblem } from './problem.ts';
import { requireColumns } from './table.ts';

const Rate = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/, { error: 'must be an ISO 4217 code' }),
  year: z.string().regex(/^\d{4}$/, { error: 'must be a year' }),
  per_usd: z.coerce.number({ error: 'must be units of the currency per US dollar' }).positive(),
  source: z.string().min(1),
});

/** Gives an amount its US dollars, in whole dollars so that sums do not depend on their order. */
export function readRates(
  path: string,
): (amount: number | null, currency: string | null, on: string | null) => MoneyProps {
  const file = readCsv(path);
  requireColumns(file, Object.keys(Rate.shape));
  const { rows, problems } = checkColumns(file, Rate);
  if (problems[0] !== undefined) throw new KnownError('UNREADABLE_DATA', printProblem(problems[0]));
  const rates = new Map(rows.map(({ row }) => [`${row.currency} ${row.year}`, row.per_usd]));
  return (amount, currency, on) => {
    const rate = currency === 'USD' ? 1 : rates.get(`${currency} ${on?.slice(0, 4)}`);
    return {
      amount,
      currency,
      usd: amount === null || rate === undefined ? null : Math.round(amount / rate),
    };
  };
}
