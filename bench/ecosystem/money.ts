// Amounts in round figures, log-normal as rounds and tenders are, in the currency of the country.
import type { Draw } from './random.ts';

const CURRENCIES: Record<string, { code: string; perUsd: number }> = {
  CN: { code: 'CNY', perUsd: 6.8 },
  KR: { code: 'KRW', perUsd: 1_200 },
  GB: { code: 'GBP', perUsd: 0.78 },
  FR: { code: 'EUR', perUsd: 0.9 },
  DE: { code: 'EUR', perUsd: 0.9 },
};
const DOLLARS = { code: 'USD', perUsd: 1 };

export type Money = { amount: string; currency: string };

/** A median in US dollars; the amount is missing for a share of the rows: undisclosed. */
export function moneyIn(
  draw: Draw,
  country: string,
  { median, spread, undisclosed }: { median: number; spread: number; undisclosed: number },
): Money {
  const { code, perUsd } = CURRENCIES[country] ?? DOLLARS;
  const amount = roundFigure(draw.logNormal(median * perUsd, spread));
  return { amount: draw.chance(undisclosed) ? '' : String(amount), currency: code };
}

/** Two digits that count, as press releases print them. */
export function roundFigure(amount: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1);
  return Math.round(amount / unit) * unit;
}
