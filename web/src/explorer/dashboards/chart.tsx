// A chart with what a memo needs of it: the picture, its data, and both as files.
import { useCallback, useId, useRef, useState } from 'react';
import type { Operation } from '../../generated/operations.ts';
import { Empty } from '../ask/answered.tsx';
import { PlaygroundLink } from '../frame/view.tsx';
import { saveCsv, toCsv } from '../table/csv.ts';
import { type Column, Table } from '../table/table.tsx';
import { useWords } from '../words/use-words.ts';
import { PlotBox, type PlotOptions } from './plot-box.tsx';
import { saveSvg } from './svg-file.ts';

export function Chart<Row extends object, D, V>({
  name,
  title,
  note,
  rows,
  columns,
  options,
  query,
  legend,
}: {
  name: string;
  title: string;
  note?: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  options: PlotOptions;
  query: { operation: Operation<D, V>; variables: V };
  legend?: readonly { label: string; colour: string }[];
}) {
  const { words } = useWords();
  const id = useId();
  const picture = useRef<SVGSVGElement>(null);
  const [showsData, setShowsData] = useState(false);
  const drawn = useCallback((svg: SVGSVGElement) => {
    picture.current = svg;
  }, []);
  return (
    <section className="panel chart" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <span className="bar">
          <button
            type="button"
            className="button"
            aria-pressed={showsData}
            onClick={() => setShowsData(!showsData)}
          >
            {words.dashboards.data}
          </button>
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
            {words.dashboards.csv}
          </button>
          <button
            type="button"
            className="button"
            disabled={showsData}
            onClick={() => picture.current && saveSvg(name, picture.current)}
          >
            {words.dashboards.svg}
          </button>
          <PlaygroundLink {...query} isShort />
        </span>
      </header>
      {note && <p className="muted">{note}</p>}
      {rows.length === 0 ? (
        <Empty>{words.state.none}</Empty>
      ) : showsData ? (
        <Table caption={title} columns={columns} rows={rows} keyOf={(_, at) => String(at)} />
      ) : (
        <>
          {legend && (
            <ul className="legend">
              {legend.map(({ label, colour }) => (
                <li key={label}>
                  <i style={{ background: colour }} />
                  {label}
                </li>
              ))}
            </ul>
          )}
          <PlotBox label={title} options={options} drawn={drawn} />
        </>
      )}
    </section>
  );
}
