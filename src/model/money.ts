// Money as it is stored and as the API gives it.
import type { MoneyProps } from './nodes.ts';

export type Money = { amount: number; currency: string; usd: number | null };

/** ISO 4217's own code for "no currency": the source gives an amount and no currency. */
export const UNKNOWN_CURRENCY = 'XXX';

/** Null where the amount is undisclosed. */
export function toMoney({ amount, currency, usd }: MoneyProps): Money | null {
  return amount == null ? null : { amount, currency: currency ?? UNKNOWN_CURRENCY, usd: usd ?? null };
}
