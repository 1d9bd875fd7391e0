import type { ReimbursementRowFragment } from '../../generated/operations.ts';
import { pathOf } from '../address/own-paths.ts';
import type { Column } from '../table/table.tsx';
import type { Reader } from '../words/use-words.ts';
import { sourcesColumn } from './company-columns.tsx';

export function reimbursementColumns(reader: Reader): Column<ReimbursementRowFragment>[] {
  const { words, day, country, money } = reader;
  const { fields } = words;
  return [
    {
      head: fields.scheme,
      cell: (row) => <a href={pathOf(row.id)}>{row.scheme}</a>,
      text: (row) => row.scheme,
    },
    { head: fields.kind, cell: (row) => row.schemeKind, text: (row) => row.schemeKind },
    { head: fields.application, cell: (row) => row.application, text: (row) => row.application },
    { head: fields.country, cell: (row) => country(row.country), text: (row) => row.country },
    { head: fields.date, cell: (row) => day(row.on), text: (row) => row.on },
    {
      head: fields.amount,
      numeric: true,
      cell: (row) => money(row.amount),
      text: (row) => money(row.amount),
    },
    sourcesColumn(reader, (row) => row.scheme),
  ];
}
