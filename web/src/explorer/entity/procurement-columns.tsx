import type { ProcurementRowFragment } from '../../generated/operations.ts';
import { pathOf } from '../address/own-paths.ts';
import { CitationsButton } from '../citation/citations.tsx';
import type { Column } from '../table/table.tsx';
import type { Reader } from '../words/use-words.ts';
import { NodeLink } from './node-links.tsx';

export function procurementColumns(
  { words, name, value, day, money }: Reader,
  { buyer = true } = {},
): Column<ProcurementRowFragment>[] {
  const { fields } = words;
  const titleOf = (row: ProcurementRowFragment) => row.title ?? row.kind ?? value(row.stage);
  const columns: (Column<ProcurementRowFragment> | false)[] = [
    {
      head: fields.date,
      order: 'DATE',
      cell: (row) => day(row.awardedOn) || <span className="muted">–</span>,
      text: (row) => row.awardedOn,
    },
    { head: fields.title, cell: (row) => <a href={pathOf(row.id)}>{titleOf(row)}</a>, text: titleOf },
    buyer && {
      head: fields.buyer,
      cell: (row) => <NodeLink node={row.buyer} />,
      text: (row) => row.buyer && name(row.buyer),
    },
    {
      head: fields.supplier,
      cell: (row) => (row.supplier ? <NodeLink node={row.supplier} /> : row.supplierStated),
      text: (row) => (row.supplier ? name(row.supplier) : row.supplierStated),
    },
    { head: fields.stage, cell: (row) => value(row.stage), text: (row) => row.stage },
    { head: fields.price, numeric: true, cell: (row) => money(row.price), text: (row) => money(row.price) },
    {
      head: fields.sources,
      cell: (row) => <CitationsButton sources={row.sources} of={titleOf(row)} />,
      text: (row) => row.sources.map(({ source }) => source.url ?? source.title).join(' '),
    },
  ];
  return columns.filter((column) => column !== false);
}
