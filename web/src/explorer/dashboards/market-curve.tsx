import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import { type ClaimRowFragment, DashboardClaims } from '../../generated/operations.ts';
import { claimColumns } from '../entity/claim-columns.tsx';
import { useWords } from '../words/use-words.ts';
import { Chart } from './chart.tsx';

type Size = { year: number; value: number; statement: string };

/** Sizes of the market by year, as sources report them: points of their own, since each counts other things. */
export function MarketCurve({ claims }: { claims: readonly ClaimRowFragment[] }) {
  const reader = useWords();
  const { words, money } = reader;
  const sizes = useMemo<Size[]>(
    () =>
      claims
        .filter(({ unit, period }) => unit === 'CNY' && /^\d{4}$/.test(period ?? ''))
        .map(({ period, value, statement }) => ({ year: Number(period), value, statement }))
        .sort((a, b) => a.year - b.year),
    [claims],
  );
  const options = useMemo<Plot.PlotOptions>(
    () => ({
      height: 260,
      marginLeft: 90,
      marginTop: 30,
      marginRight: 60,
      x: { label: null, tickFormat: (year: number) => String(year), interval: 1, inset: 30 },
      y: {
        label: null,
        grid: true,
        zero: true,
        tickFormat: (value: number) => money({ amount: value, currency: 'CNY' }),
        ticks: 5,
      },
      marks: [
        Plot.ruleX(sizes, { x: 'year', y: 'value', stroke: 'var(--c1)', strokeWidth: 2 }),
        Plot.dot(sizes, {
          x: 'year',
          y: 'value',
          r: 7,
          fill: 'var(--c1)',
          title: ({ statement }: Size) => statement,
        }),
        Plot.text(sizes, {
          x: 'year',
          y: 'value',
          dy: -16,
          fill: 'currentColor',
          text: ({ value }: Size) => money({ amount: value, currency: 'CNY' }),
        }),
      ],
    }),
    [sizes, money],
  );
  return (
    <Chart
      name="market"
      title={words.dashboards.marketClaims}
      rows={claims}
      columns={claimColumns(reader)}
      options={options}
      query={{ operation: DashboardClaims, variables: { topic: 'MARKET' } }}
    />
  );
}
