// Groups and how many are in each, as bars.
import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import type { Operation } from '../../generated/operations.ts';
import type { Column } from '../table/table.tsx';
import { useWords } from '../words/use-words.ts';
import { Chart } from './chart.tsx';

export type Counted = { group: string; count: number; medianUsd?: number | null };

const ROW = 26;
const MOST = 16;

export function CountedChart<D, V>({
  name,
  title,
  groups,
  query,
}: {
  name: string;
  title: string;
  groups: readonly Counted[];
  query: { operation: Operation<D, V>; variables: V };
}) {
  const { words, number, usd } = useWords();
  const shown = useMemo(() => groups.slice(0, MOST), [groups]);
  const options = useMemo<Plot.PlotOptions>(
    () => ({
      marginLeft: 150,
      marginRight: 48,
      height: Math.max(1, shown.length) * ROW + 30,
      x: { axis: null },
      y: { label: null, tickSize: 0 },
      marks: [
        Plot.barX([...shown], {
          y: 'group',
          x: 'count',
          fill: 'var(--c1)',
          rx: 3,
          sort: { y: null },
          title: (row: Counted) =>
            [
              `${row.group}: ${number(row.count)}`,
              row.medianUsd && `${words.dashboards.median}: ${usd(row.medianUsd)}`,
            ]
              .filter(Boolean)
              .join('\n'),
        }),
        Plot.text([...shown], {
          y: 'group',
          x: 'count',
          text: (row: Counted) => number(row.count),
          textAnchor: 'start',
          dx: 6,
          fill: 'currentColor',
        }),
        Plot.ruleX([0], { stroke: 'var(--strong-line)' }),
      ],
    }),
    [shown, number, usd, words],
  );
  const columns: Column<Counted>[] = [
    { head: words.dashboards.group, cell: (row) => row.group, text: (row) => row.group },
    {
      head: words.dashboards.count,
      numeric: true,
      cell: (row) => number(row.count),
      text: (row) => row.count,
    },
  ];
  if (groups.some(({ medianUsd }) => medianUsd != null))
    columns.push({
      head: words.dashboards.median,
      numeric: true,
      cell: (row) => row.medianUsd != null && usd(row.medianUsd),
      text: (row) => row.medianUsd,
    });
  return <Chart name={name} title={title} rows={groups} columns={columns} options={options} query={query} />;
}
