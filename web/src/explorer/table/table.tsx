import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import type { Cell } from './csv.ts';
import './table.css';

export type Column<Row> = {
  head: string;
  cell(row: Row): ReactNode;
  /** The plain value, for the CSV. */
  text(row: Row): Cell;
  numeric?: boolean;
  /** The order of the API that goes by this column, where it has one. */
  order?: string;
};

export type Sorting = { order: string; reversed: boolean; sort(order: string, reversed: boolean): void };

export function Table<Row extends object>({
  caption,
  columns,
  rows,
  keyOf,
  sorting,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row, at: number): string;
  sorting?: Sorting;
}) {
  return (
    // A table wider than the screen is scrolled, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section className="table-box" tabIndex={0} aria-label={caption}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                scope="col"
                key={column.head}
                className={column.numeric ? 'numeric' : undefined}
                aria-sort={sortOf(column, sorting)}
              >
                {sorting && column.order !== undefined ? (
                  <SortButton head={column.head} order={column.order} sorting={sorting} />
                ) : (
                  column.head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={keyOf(row, at)}>
              {columns.map((column) => (
                <td key={column.head} className={column.numeric ? 'numeric' : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sortOf<Row>(column: Column<Row>, sorting: Sorting | undefined) {
  if (sorting === undefined || column.order === undefined || column.order !== sorting.order) return undefined;
  return sorting.reversed ? 'descending' : 'ascending';
}

function SortButton({ head, order, sorting }: { head: string; order: string; sorting: Sorting }) {
  const { words } = useWords();
  const isSorted = order === sorting.order;
  return (
    <button
      type="button"
      className="sort"
      title={`${words.entity.sortedBy}: ${head}`}
      onClick={() => sorting.sort(order, isSorted && !sorting.reversed)}
    >
      {head}
      <span aria-hidden="true">{isSorted ? (sorting.reversed ? ' ↓' : ' ↑') : ' ↕'}</span>
    </button>
  );
}
