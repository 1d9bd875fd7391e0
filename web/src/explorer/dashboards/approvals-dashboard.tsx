import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import { ApprovalsBy, type ApprovalsByQueryVariables, DashboardOrgans } from '../../generated/operations.ts';
import { Answered } from '../ask/answered.tsx';
import { useAsk } from '../ask/use-ask.ts';
import { colourOf } from '../clusters/cluster-colours.ts';
import type { Column } from '../table/table.tsx';
import { useWords } from '../words/use-words.ts';
import { Chart } from './chart.tsx';
import { CountedChart } from './counted-chart.tsx';

const BY_YEAR: ApprovalsByQueryVariables = { by: ['YEAR', 'AUTHORITY'], filter: null };
const BY_PANEL: ApprovalsByQueryVariables = { by: ['PANEL'], filter: { authority: ['FDA'] } };
const BY_ORGAN: ApprovalsByQueryVariables = { by: ['ORGAN'], filter: null };

export function ApprovalsDashboard() {
  const { words, value, name } = useWords();
  const years = useAsk(ApprovalsBy, BY_YEAR);
  const panels = useAsk(ApprovalsBy, BY_PANEL);
  const organs = useAsk(ApprovalsBy, BY_ORGAN);
  const named = useAsk(DashboardOrgans, {});
  const organ = new Map(named.data?.organs.nodes.map((node) => [node.slug, name(node)]));
  return (
    <>
      <div className="wide">
        <Answered answer={years}>
          {({ approvalStatistics }) => <Years groups={approvalStatistics} />}
        </Answered>
      </div>
      <Answered answer={panels}>
        {({ approvalStatistics }) => (
          <CountedChart
            name="approvals-panel"
            title={words.dashboards.approvalsByPanel}
            query={{ operation: ApprovalsBy, variables: BY_PANEL }}
            groups={approvalStatistics.map(({ key: [key = ''], count }) => ({
              group: key === 'NOT_STATED' ? value(key) : key,
              count,
            }))}
          />
        )}
      </Answered>
      <Answered answer={organs}>
        {({ approvalStatistics }) => (
          <CountedChart
            name="approvals-organ"
            title={words.dashboards.approvalsByOrgan}
            query={{ operation: ApprovalsBy, variables: BY_ORGAN }}
            groups={approvalStatistics.map(({ key: [key = ''], count }) => ({
              group: organ.get(key) ?? value(key),
              count,
            }))}
          />
        )}
      </Answered>
    </>
  );
}

type Year = { year: string; authority: string; count: number };

function Years({ groups }: { groups: readonly { key: readonly string[]; count: number }[] }) {
  const { words, value, number } = useWords();
  const rows = useMemo<Year[]>(
    () =>
      groups
        .map(({ key: [year = '', authority = ''], count }) => ({ year, authority, count }))
        .sort((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : b.count - a.count)),
    [groups],
  );
  const dated = useMemo(() => rows.filter(({ year }) => year !== 'NOT_STATED'), [rows]);
  const undated = rows.reduce((sum, { year, count }) => sum + (year === 'NOT_STATED' ? count : 0), 0);
  const authorities = [...new Set(rows.map(({ authority }) => authority))];
  const options = useMemo<Plot.PlotOptions>(
    () => ({
      height: 300,
      marginLeft: 44,
      marginBottom: 44,
      x: { label: null, interval: 1, tickFormat: (year: number) => String(year), tickRotate: -45 },
      y: { label: null, grid: true, tickFormat: number },
      marks: [
        Plot.barY(dated, {
          x: ({ year }: Year) => Number(year),
          y: 'count',
          fill: ({ authority }: Year) => colourOf('authority', authority),
          order: ({ authority }: Year) => authority,
          title: ({ year, authority, count }: Year) => `${year} · ${value(authority)}: ${number(count)}`,
        }),
        Plot.ruleY([0], { stroke: 'var(--strong-line)' }),
      ],
    }),
    [dated, value, number],
  );
  const columns: Column<Year>[] = [
    { head: words.dashboards.year, cell: (row) => value(row.year), text: (row) => row.year },
    { head: words.fields.authority, cell: (row) => value(row.authority), text: (row) => row.authority },
    {
      head: words.dashboards.count,
      numeric: true,
      cell: (row) => number(row.count),
      text: (row) => row.count,
    },
  ];
  return (
    <Chart
      name="approvals-year"
      title={words.dashboards.approvalsByYear}
      {...(undated > 0 && { note: words.dashboards.undated(undated) })}
      rows={rows}
      columns={columns}
      options={options}
      query={{ operation: ApprovalsBy, variables: BY_YEAR }}
      legend={authorities.map((key) => ({ label: value(key), colour: colourOf('authority', key) }))}
    />
  );
}
