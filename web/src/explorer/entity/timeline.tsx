// Rounds, approvals and other dated facts on one line of time.
import { pathOf } from '../address/own-paths.ts';
import { useWords } from '../words/use-words.ts';
import './timeline.css';

export type Moment = {
  id: string;
  on: string | null | undefined;
  kind: string;
  text: string;
  usd?: number | null | undefined;
};

const WIDTH = 1000;
const LANE = 30;

export function Timeline({ moments }: { moments: readonly Moment[] }) {
  const { words, value, day } = useWords();
  const dated = moments.filter(({ on }) => on).sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
  if (dated.length < 2) return null;
  const lanes = [...new Set(dated.map(({ kind }) => kind))];
  const years = dated.map(({ on }) => Number(on?.slice(0, 4)));
  const from = Math.min(...years);
  const to = Math.max(...years) + 1;
  const x = (on: string) => ((yearsOf(on) - from) / (to - from)) * WIDTH;
  const every = Math.max(1, Math.ceil((to - from) / 12));
  const undated = moments.length - dated.length;
  const height = lanes.length * LANE + 26;
  return (
    <section className="panel" aria-label={words.entity.timeline}>
      <h2>{words.entity.timeline}</h2>
      <div className="timeline">
        <ul aria-hidden="true">
          {lanes.map((kind) => (
            <li key={kind}>{value(kind)}</li>
          ))}
        </ul>
        <div className="timeline-line" style={{ height }}>
          {Array.from({ length: Math.ceil((to - from) / every) }, (_, at) => from + at * every).map(
            (year) => (
              <span className="timeline-year" key={year} style={{ left: `${x(String(year)) / 10}%` }}>
                {year}
              </span>
            ),
          )}
          <ol>
            {dated.map((moment) => {
              const label = `${day(moment.on)}: ${value(moment.kind)}, ${moment.text}`;
              const size = 10 + Math.min(16, Math.sqrt((moment.usd ?? 0) / 1e6));
              return (
                <li key={moment.id}>
                  <a
                    href={pathOf(moment.id)}
                    title={label}
                    className={`moment dot ${moment.kind.toLowerCase()}`}
                    style={{
                      left: `${x(moment.on ?? '') / 10}%`,
                      top: lanes.indexOf(moment.kind) * LANE + LANE / 2,
                      width: size,
                      height: size,
                    }}
                  >
                    <span className="unseen">{label}</span>
                  </a>
                </li>
              );
            })}
          </ol>
        </div>
      </div>
      {undated > 0 && <p className="muted">{words.entity.undated(undated)}</p>}
    </section>
  );
}

/** A partial date stands at the beginning of what it names. */
function yearsOf(on: string): number {
  const [year = '0', month = '1', day = '1'] = on.split('-');
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365;
}
