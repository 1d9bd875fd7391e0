// Money as it is stored and as the API gives it.
import type { MoneyProps } from './nodes.ts';

export type Money = { amount: number; currency: string; usd: number | null };

/** ISO 4217's own code for "no currency": the source gives an amount and no currency. */
export const UNKNOWN_CURRENCY = 'XXX';

/** Null where the amount is undisclosed. */
export function toMoney({ amount, currency, usd }: MoneyProps): Money | null {
  return amount == null ? null : { amount, currency: currency ?? UNKNOWN_CURRENCY, usd: usd ?? null };
}

const BANDS: [number, string][] = [
  [50_000, 'UP_TO_50K_USD'],
  [250_000, '50K_TO_250K_USD'],
  [1_000_000, '250K_TO_1M_USD'],
  [10_000_000, '1M_TO_10M_USD'],
  [Number.POSITIVE_INFINITY, 'OVER_10M_USD'],
];

/** A price with the name of its band; each band holds its upper end. */
export function priced(money: MoneyProps): MoneyProps & { priceBand: string } {
  const { usd } = money;
  const band = usd == null ? undefined : BANDS.find(([upTo]) => usd <= upTo);
  return { ...money, priceBand: band?.[1] ?? 'NOT_STATED' };
}
