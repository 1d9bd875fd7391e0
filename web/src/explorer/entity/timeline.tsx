// Rounds, approvals and other dated facts on one line of time.
import { pathOf } from '../address/own-paths.ts';
import { useWords } from '../words/use-words.ts';
import { placeInRows, yearsOf } from './timeline-rows.ts';
import './timeline.css';

export type Moment = {
  id: string;
  on: string | null | undefined;
  kind: string;
  text: string;
  usd?: number | null | undefined;
};

const ROW = 26;
const YEARS_ROW = 24;
/** A target of 24 pixels on the narrowest line, of 640 (timeline.css). */
const GAP = 24 / 640;

export function Timeline({ moments }: { moments: readonly Moment[] }) {
  const { words, value } = useWords();
  const dated = moments
    .flatMap((moment) => (moment.on ? [{ ...moment, on: moment.on }] : []))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  if (dated.length < 2) return null;
  const years = dated.map(({ on }) => Number(on.slice(0, 4)));
  const from = Math.min(...years);
  const span = Math.max(...years) + 1 - from;
  const xOf = ({ on }: { on: string }) => (yearsOf(on) - from) / span;
  const every = Math.max(1, Math.ceil(span / 12));
  const lanes = [...new Set(dated.map(({ kind }) => kind))].map((kind) => {
    const placed = placeInRows(
      dated.filter((moment) => moment.kind === kind),
      xOf,
      GAP,
    );
    return { kind, placed, height: (1 + Math.max(...placed.map(({ row }) => row))) * ROW };
  });
  const undated = moments.length - dated.length;
  return (
    <section className="panel" aria-label={words.entity.timeline}>
      <h2>{words.entity.timeline}</h2>
      <div className="timeline">
        <ul aria-hidden="true">
          {lanes.map(({ kind, height }) => (
            <li key={kind} style={{ height }}>
              {value(kind)}
            </li>
          ))}
        </ul>
        <div className="timeline-line">
          {Array.from({ length: Math.ceil(span / every) }, (_, at) => at * every).map((after) => (
            <span className="timeline-year" key={after} style={{ left: `${(100 * after) / span}%` }}>
              {from + after}
            </span>
          ))}
          {lanes.map(({ kind, placed, height }) => (
            <ol key={kind} style={{ height }} aria-label={value(kind)}>
              {placed.map(({ moment, x, row }) => (
                <Mark moment={moment} left={x} top={row * ROW + ROW / 2} key={moment.id} />
              ))}
            </ol>
          ))}
          <div style={{ height: YEARS_ROW }} />
        </div>
      </div>
      {undated > 0 && <p className="muted">{words.entity.undated(undated)}</p>}
    </section>
  );
}

function Mark({ moment, left, top }: { moment: Moment; left: number; top: number }) {
  const { day, value } = useWords();
  const label = `${day(moment.on)}: ${value(moment.kind)}, ${moment.text}`;
  const size = 10 + Math.min(14, Math.sqrt((moment.usd ?? 0) / 1e6));
  return (
    <li>
      <a href={pathOf(moment.id)} title={label} className="moment" style={{ left: `${100 * left}%`, top }}>
        <i className={`dot ${moment.kind.toLowerCase()}`} style={{ width: size, height: size }} />
        <span className="unseen">{label}</span>
      </a>
    </li>
  );
}
