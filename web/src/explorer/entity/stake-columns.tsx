import type { StakeRowFragment } from '../../generated/operations.ts';
import { CitationsButton } from '../citation/citations.tsx';
import type { Column } from '../table/table.tsx';
import type { Reader } from '../words/use-words.ts';
import { NodeLink } from './node-links.tsx';

export function stakeColumns(
  { words, name, day, usd }: Reader,
  other: 'investor' | 'company',
): Column<StakeRowFragment>[] {
  const { fields } = words;
  const citations = (row: StakeRowFragment) => [
    ...new Map(row.rounds.flatMap(({ sources }) => sources).map((one) => [one.source.id, one])).values(),
  ];
  const disclosed = (row: StakeRowFragment) =>
    row.rounds.reduce((sum, { amount }) => sum + (amount?.usd ?? 0), 0);
  return [
    {
      head: fields.firstInvested,
      order: 'DATE',
      cell: (row) => day(row.firstInvestedOn) || <span className="muted">–</span>,
      text: (row) => row.firstInvestedOn,
    },
    {
      head: other === 'company' ? fields.company : (words.values.INVESTOR ?? ''),
      cell: (row) => <NodeLink node={row[other]} />,
      text: (row) => name(row[other]),
    },
    {
      head: fields.rounds,
      numeric: true,
      cell: (row) => row.rounds.length,
      text: (row) => row.rounds.length,
    },
    {
      head: words.clusters.money,
      numeric: true,
      cell: (row) =>
        disclosed(row) > 0 ? usd(disclosed(row)) : <span className="muted">{fields.undisclosed}</span>,
      text: (row) => disclosed(row) || null,
    },
    { head: fields.led, cell: (row) => row.led && fields.yes, text: (row) => row.led },
    {
      head: fields.sources,
      cell: (row) => (
        <CitationsButton sources={citations(row)} of={`${name(row.investor)} – ${name(row.company)}`} />
      ),
      text: (row) =>
        citations(row)
          .map(({ source }) => source.url ?? source.title)
          .join(' '),
    },
  ];
}
/** The API gives the earliest first. */
export const EARLIEST_FIRST = { first: 'DATE' } as const;
