import type { ClaimRowFragment } from '../../generated/operations.ts';
import { pathOf } from '../address/own-paths.ts';
import type { Column } from '../table/table.tsx';
import type { Reader } from '../words/use-words.ts';
import { sourcesColumn } from './company-columns.tsx';

/** A figure that a source reports, and what the graph's own records give under its definition. */
export function claimColumns(reader: Reader): Column<ClaimRowFragment>[] {
  const { words, number } = reader;
  const { fields } = words;
  return [
    {
      head: words.values.CLAIM ?? 'Claim',
      cell: (row) => (
        <>
          <a href={pathOf(row.id)}>{row.statement}</a>
          {row.caveat && <small title={row.caveat}> ⚠ {row.caveat}</small>}
        </>
      ),
      text: (row) => row.statement,
    },
    { head: fields.period, cell: (row) => row.period, text: (row) => row.period },
    {
      head: fields.value,
      numeric: true,
      cell: (row) => `${number(row.value)} ${row.unit}`,
      text: (row) => row.value,
    },
    {
      head: fields.computed,
      numeric: true,
      cell: (row) => (row.computed == null ? <span className="muted">–</span> : number(row.computed)),
      text: (row) => row.computed,
    },
    {
      head: fields.difference,
      numeric: true,
      cell: (row) => row.difference != null && number(row.difference),
      text: (row) => row.difference,
    },
    sourcesColumn(reader, (row) => row.statement),
  ];
}
