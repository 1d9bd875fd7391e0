// A set of amounts in five figures.

export type Summary = {
  priced: number;
  totalUsd: number | null;
  medianUsd: number | null;
  meanUsd: number | null;
  minUsd: number | null;
  maxUsd: number | null;
};

/** The median of an even number of amounts is the mean of the middle two. All null for none. */
export function summarise(amounts: readonly number[]): Summary {
  const ordered = [...amounts].sort((a, b) => a - b);
  const n = ordered.length;
  const totalUsd = n === 0 ? null : ordered.reduce((sum, amount) => sum + amount, 0);
  const middle = [ordered[Math.floor((n - 1) / 2)], ordered[Math.floor(n / 2)]] as number[];
  return {
    priced: n,
    totalUsd,
    medianUsd: n === 0 ? null : ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2,
    meanUsd: totalUsd === null ? null : totalUsd / n,
    minUsd: ordered[0] ?? null,
    maxUsd: ordered.at(-1) ?? null,
  };
}
