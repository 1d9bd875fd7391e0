import type { Words } from './en.ts';

type Money = { amount: number; currency: string; usd?: number | null };

/** Numbers, days and amounts of money as a locale writes them. */
export function createAmounts(locale: string, words: Words) {
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const compact = (currency: string) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: currency === 'USD' ? 'narrowSymbol' : 'code',
      notation: 'compact',
      maximumSignificantDigits: 3,
    });
  const usd = compact('USD');
  const regions = new Intl.DisplayNames(locale, { type: 'region' });

  return {
    number: (value: number) => plain.format(value),
    percent: (part: number) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(part),
    usd: (value: number) => usd.format(value),
    /** The amount in its own currency, then in dollars where that is another one. */
    money(money: Money | null | undefined): string {
      if (!money) return '';
      if (money.currency === 'XXX') return plain.format(money.amount);
      const own = compact(money.currency).format(money.amount);
      const inDollars = money.usd != null && money.currency !== 'USD' ? ` (${usd.format(money.usd)})` : '';
      return own + inDollars;
    },
    /** As exact as the source: a year stays a year. */
    day(date: string | null | undefined): string {
      if (!date) return '';
      const [year = '', month, day] = date.split('-');
      if (month === undefined) return year;
      const style: Intl.DateTimeFormatOptions =
        day === undefined
          ? { year: 'numeric', month: 'short', timeZone: 'UTC' }
          : { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' };
      return new Intl.DateTimeFormat(locale, style).format(
        new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`),
      );
    },
    country(code: string | null | undefined): string {
      if (!code) return '';
      try {
        return regions.of(code) ?? code;
      } catch {
        return code;
      }
    },
    /** A value of an enum in words. */
    value(key: string | null | undefined): string {
      if (!key) return '';
      return words.values[key] ?? key.toLowerCase().replaceAll('_', ' ');
    },
  };
}
export type Amounts = ReturnType<typeof createAmounts>;
