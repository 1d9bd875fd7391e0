import type { ProductRowFragment } from '../../generated/operations.ts';
import { CitationsButton } from '../citation/citations.tsx';
import type { Column } from '../table/table.tsx';
import type { Reader } from '../words/use-words.ts';
import { NodeLink, NodeLinks } from './node-links.tsx';

export function productColumns(
  { words, name, value, day }: Reader,
  { company = true } = {},
): Column<ProductRowFragment>[] {
  const { fields } = words;
  const columns: (Column<ProductRowFragment> | false)[] = [
    { head: fields.name, order: 'NAME', cell: (row) => <NodeLink node={row} />, text: name },
    company && {
      head: fields.company,
      cell: (row) => <NodeLink node={row.company} />,
      text: (row) => name(row.company),
    },
    {
      head: fields.organs,
      cell: (row) => <NodeLinks nodes={row.targets.map(({ organ }) => organ)} />,
      text: (row) => row.targets.map(({ organ }) => name(organ)).join('; '),
    },
    { head: fields.application, cell: (row) => value(row.application), text: (row) => row.application },
    {
      head: fields.modalities,
      cell: (row) => <NodeLinks nodes={row.modalities} />,
      text: (row) => row.modalities.map(({ label }) => label).join('; '),
    },
    {
      head: fields.firstApproved,
      order: 'FIRST_APPROVED',
      cell: (row) => day(row.approvals.nodes[0]?.decidedOn),
      text: (row) => row.approvals.nodes[0]?.decidedOn,
    },
    {
      head: fields.approvals,
      numeric: true,
      cell: (row) => row.approvals.totalCount,
      text: (row) => row.approvals.totalCount,
    },
    {
      head: fields.sources,
      cell: (row) => <CitationsButton sources={row.sources} of={name(row)} />,
      text: (row) => row.sources.map(({ source }) => source.url ?? source.title).join(' '),
    },
  ];
  return columns.filter((column) => column !== false);
}

export const PRODUCT_ORDERS = { first: 'NAME', takesOrderBy: true } as const;
