import type { FundingRoundRowFragment } from '../../generated/operations.ts';
import { pathOf } from '../address/own-paths.ts';
import { CitationsButton } from '../citation/citations.tsx';
import type { Column } from '../table/table.tsx';
import type { Reader } from '../words/use-words.ts';
import { NodeLink } from './node-links.tsx';

export function fundingRoundColumns(
  { words, name, value, day, money }: Reader,
  { company = true } = {},
): Column<FundingRoundRowFragment>[] {
  const { fields } = words;
  const columns: (Column<FundingRoundRowFragment> | false)[] = [
    {
      head: fields.announced,
      order: 'DATE',
      cell: (row) => <a href={pathOf(row.id)}>{day(row.announcedOn) || words.trace.undated}</a>,
      text: (row) => row.announcedOn,
    },
    company && {
      head: fields.company,
      cell: (row) => <NodeLink node={row.company} />,
      text: (row) => name(row.company),
    },
    { head: fields.series, cell: (row) => row.series, text: (row) => row.series },
    { head: fields.kind, cell: (row) => value(row.kind), text: (row) => row.kind },
    {
      head: fields.amount,
      numeric: true,
      cell: (row) => (row.amount ? money(row.amount) : <span className="muted">{fields.undisclosed}</span>),
      text: (row) => row.amount && `${row.amount.amount} ${row.amount.currency}`,
    },
    {
      head: fields.investors,
      cell: (row) =>
        row.investors.map(({ investor, lead }, at) => (
          <span key={investor.id}>
            {at > 0 && ', '}
            <NodeLink node={investor} />
            {lead && <small> ({words.clusters.led})</small>}
          </span>
        )),
      text: (row) =>
        row.investors.map(({ investor, lead }) => name(investor) + (lead ? ' (lead)' : '')).join('; '),
    },
    {
      head: fields.sources,
      cell: (row) => (
        <CitationsButton
          sources={row.sources}
          of={`${name(row.company)} ${row.series ?? day(row.announcedOn)}`}
        />
      ),
      text: (row) => row.sources.map(({ source }) => source.url ?? source.title).join(' '),
    },
  ];
  return columns.filter((column) => column !== false);
}
