import type { ApprovalRowFragment } from '../../generated/operations.ts';
import { pathOf } from '../address/own-paths.ts';
import { CitationsButton } from '../citation/citations.tsx';
import type { Column } from '../table/table.tsx';
import type { Reader } from '../words/use-words.ts';
import { NodeLink } from './node-links.tsx';

export function approvalColumns({ words, name, value, day }: Reader): Column<ApprovalRowFragment>[] {
  const { fields } = words;
  return [
    {
      head: fields.decided,
      order: 'DATE',
      cell: (row) => day(row.decidedOn) || <span className="muted">–</span>,
      text: (row) => row.decidedOn,
    },
    {
      head: fields.number,
      cell: (row) => <a href={pathOf(row.id)}>{row.number ?? value(row.authority)}</a>,
      text: (row) => row.number,
    },
    { head: fields.authority, cell: (row) => row.authorityName, text: (row) => row.authorityName },
    { head: fields.pathway, cell: (row) => value(row.pathway), text: (row) => row.pathway },
    { head: fields.panel, cell: (row) => row.panel, text: (row) => row.panel },
    {
      head: fields.product,
      cell: (row) => <NodeLink node={row.product} />,
      text: (row) => name(row.product),
    },
    {
      head: fields.sources,
      cell: (row) => (
        <CitationsButton
          sources={row.sources}
          of={row.number ?? `${row.authorityName} ${name(row.product)}`}
        />
      ),
      text: (row) => row.sources.map(({ source }) => source.url ?? source.title).join(' '),
    },
  ];
}
/** The API gives the newest first. */
export const NEWEST_FIRST = { first: 'DATE', reversed: true } as const;
