// One figure of the accounts by company: each whole year a point, the latest with its value.
import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import { Accounts, type AccountsQuery } from '../../generated/operations.ts';
import { sourcesColumn } from '../entity/company-columns.tsx';
import { NodeLink } from '../entity/node-links.tsx';
import type { Column } from '../table/table.tsx';
import { useWords } from '../words/use-words.ts';
import { Chart } from './chart.tsx';

type Company = AccountsQuery['companies']['nodes'][number];
export type Figure = Company['financials'][number] & { company: Company };

/** How many companies are read at once. */
export const PAGE = 100;
const ROW = 30;

/** 2021H1 is half a year: only whole years are compared in the picture; the data has them all. */
const isYear = ({ period }: Figure) => /^(?:FY)?\d{4}$/.test(period);

export function Figures({
  name: file,
  title,
  figures,
  figureOf,
  isMoney = false,
}: {
  name: string;
  title: string;
  figures: readonly Figure[];
  figureOf(figure: Figure): number;
  isMoney?: boolean;
}) {
  const reader = useWords();
  const { words, name, usd, money, percent } = reader;
  const yearly = useMemo(
    () => figures.filter(isYear).filter((figure) => figureOf(figure) > 0),
    [figures, figureOf],
  );
  const options = useMemo<Plot.PlotOptions>(() => {
    const say = (value: number) => (isMoney ? usd(value) : percent(value / 100));
    const points = yearly
      .map((figure) => ({ company: name(figure.company), value: figureOf(figure), year: figure.period }))
      .sort((a, b) => (a.year.replace('FY', '') < b.year.replace('FY', '') ? -1 : 1));
    const latest = [...new Map(points.map((point) => [point.company, point])).values()];
    return {
      height: new Set(points.map(({ company }) => company)).size * ROW + 50,
      marginLeft: 170,
      marginRight: 120,
      x: { label: null, type: isMoney ? 'log' : 'linear', grid: true, tickFormat: say, ticks: 5 },
      y: {
        label: null,
        tickSize: 0,
        domain: latest.sort((a, b) => b.value - a.value).map(({ company }) => company),
      },
      marks: [
        Plot.line(points, { x: 'value', y: 'company', z: 'company', stroke: 'var(--line)', strokeWidth: 3 }),
        Plot.dot(points, {
          x: 'value',
          y: 'company',
          r: 4.5,
          fill: 'var(--c1)',
          fillOpacity: 0.55,
          title: ({ company, value, year }: (typeof points)[number]) => `${company}, ${year}: ${say(value)}`,
        }),
        Plot.dot(latest, { x: 'value', y: 'company', r: 6, fill: 'var(--c2)' }),
        Plot.text(latest, {
          x: 'value',
          y: 'company',
          dx: 10,
          textAnchor: 'start',
          fill: 'currentColor',
          stroke: 'var(--paper)',
          strokeWidth: 4,
          text: ({ value, year }: (typeof points)[number]) => `${say(value)} (${year})`,
        }),
      ],
    };
  }, [yearly, name, usd, percent, figureOf, isMoney]);
  const columns: Column<Figure>[] = [
    {
      head: words.dashboards.company,
      cell: (row) => <NodeLink node={row.company} />,
      text: (row) => name(row.company),
    },
    { head: words.dashboards.period, cell: (row) => row.period, text: (row) => row.period },
    isMoney
      ? {
          head: words.fields.amount,
          numeric: true,
          cell: (row) => money(row.money),
          text: (row) => row.money?.amount,
        }
      : {
          head: words.dashboards.percent,
          numeric: true,
          cell: (row) => row.percent !== null && percent(row.percent / 100),
          text: (row) => row.percent,
        },
    sourcesColumn(reader, (row: Figure) => `${name(row.company)} ${row.period}`),
  ];
  if (isMoney)
    columns.splice(3, 0, {
      head: 'USD',
      numeric: true,
      cell: (row) => usd(row.money?.usd ?? 0),
      text: (row) => row.money?.usd,
    });
  return (
    <Chart
      name={file}
      title={title}
      rows={figures}
      columns={columns}
      options={options}
      query={{ operation: Accounts, variables: { first: PAGE, after: null } }}
    />
  );
}
