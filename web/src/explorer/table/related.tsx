// The entities related to the one on screen: a table in pages, sorted by the API, with a download of all of it.
import { useId, useState } from 'react';
import { useParams } from '../address/address.ts';
import { Answered, Failed } from '../ask/answered.tsx';
import { PlaygroundLink } from '../frame/view.tsx';
import { useWords } from '../words/use-words.ts';
import { saveCsv, toCsv } from './csv.ts';
import { type Column, Table } from './table.tsx';
import { type PageVariables, readAll, type Source, usePages } from './use-pages.ts';

export function Related<D, V extends PageVariables, Row extends object>({
  name,
  title,
  columns,
  source,
  orders,
}: {
  /** In the address and in the names of files: products. */
  name: string;
  title: string;
  columns: readonly Column<Row>[];
  source: Source<D, V, Row>;
  /** The order that the list comes in; takesOrderBy where the query can be asked for the columns' other orders. */
  orders?: { first: string; reversed?: boolean; takesOrderBy?: boolean };
}) {
  const { words } = useWords();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const initial = `${orders?.reversed ? '-' : ''}${orders?.first ?? ''}`;
  const [params, setParams] = useParams({ [`sort.${name}`]: initial });
  const sorted = params[`sort.${name}`] ?? initial;
  const order = sorted.replace(/^-/, '');
  const reversed = sorted.startsWith('-');
  // What the list is by itself is forwards, even where that is newest first.
  const backwards = reversed !== (orders?.reversed ?? false);
  const asked = orders?.takesOrderBy
    ? { ...source, variables: { ...source.variables, orderBy: order } }
    : source;
  const pages = usePages(asked, backwards);
  if (pages.answer.data !== undefined && pages.total === 0) return null;

  return (
    <section className="panel related" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          {title} {pages.total > 0 && <span className="muted">{pages.total}</span>}
        </h2>
        <span className="bar">
          <PlaygroundLink
            operation={source.operation}
            variables={{ ...asked.variables, first: 20 }}
            isShort
          />
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={async () => {
              setBusy(true);
              try {
                const rows = await readAll(asked, backwards);
                saveCsv(
                  name,
                  toCsv(
                    columns.map(({ head }) => head),
                    rows.map((row) => columns.map(({ text }) => text(row))),
                  ),
                );
              } finally {
                setBusy(false);
              }
            }}
          >
            {words.entity.csv}
          </button>
        </span>
      </header>
      <Answered answer={pages.answer}>
        {() => (
          <Table
            caption={title}
            columns={columns}
            rows={pages.rows}
            keyOf={(row, at) => ('id' in row ? String(row.id) : String(at))}
            {...(orders && {
              sorting: {
                order,
                reversed,
                sort: (to: string, down: boolean) =>
                  setParams({ [`sort.${name}`]: `${down ? '-' : ''}${to}` }),
              },
            })}
          />
        )}
      </Answered>
      {pages.moreError && <Failed error={pages.moreError} again={pages.more} />}
      {pages.next > 0 && (
        <p className="bar">
          <button type="button" className="button" onClick={pages.more}>
            {words.state.more(pages.next)}
          </button>
          <span className="muted">{words.state.shown(pages.rows.length, pages.total)}</span>
        </p>
      )}
    </section>
  );
}

/** The same frame for a list that the API gives whole. */
export function WholeList<Row extends object>({
  name,
  title,
  columns,
  rows,
}: {
  name: string;
  title: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}) {
  const { words } = useWords();
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section className="panel related" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          {title} <span className="muted">{rows.length}</span>
        </h2>
        <button
          type="button"
          className="button"
          onClick={() =>
            saveCsv(
              name,
              toCsv(
                columns.map(({ head }) => head),
                rows.map((row) => columns.map(({ text }) => text(row))),
              ),
            )
          }
        >
          {words.entity.csv}
        </button>
      </header>
      <Table
        caption={title}
        columns={columns}
        rows={rows}
        keyOf={(row, at) => ('id' in row ? String(row.id) : String(at))}
      />
    </section>
  );
}
