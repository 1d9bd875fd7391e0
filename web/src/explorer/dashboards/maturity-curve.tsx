import type { MaturityPhase, MaturityQuery } from '../../generated/operations.ts';
import { CitationsButton } from '../citation/citations.tsx';
import { NodeLink, NodeLinks } from '../entity/node-links.tsx';
import { saveCsv, toCsv } from '../table/csv.ts';
import { useWords } from '../words/use-words.ts';

const PHASES: MaturityPhase[] = ['INNOVATION', 'COMMERCIAL_EXPLORATION', 'LARGE_SCALE'];

/** The three phases side by side, with the sectors that a source places in each. */
export function MaturityCurve({ sectors }: { sectors: MaturityQuery['sectors'] }) {
  const { words, name, value, day } = useWords();
  const placed = sectors.filter(({ maturity }) => maturity !== null);
  return (
    <section className="panel related" aria-label={words.dashboards.maturity}>
      <header>
        <h2>{words.dashboards.maturity}</h2>
        <button
          type="button"
          className="button"
          onClick={() =>
            saveCsv(
              'maturity',
              toCsv(
                [words.fields.sector, words.fields.maturity, words.fields.asOf],
                placed.map((sector) => [name(sector), sector.maturity?.phase, sector.maturity?.asOf]),
              ),
            )
          }
        >
          {words.dashboards.csv}
        </button>
      </header>
      <p className="muted">{words.dashboards.maturityLead}</p>
      <svg className="curve" viewBox="0 0 300 40" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 38 C 90 38, 120 30, 160 18 S 250 3, 300 2" />
      </svg>
      <div className="phases">
        {PHASES.map((phase) => (
          <div key={phase}>
            <h3>{value(phase)}</h3>
            <ul>
              {placed
                .filter(({ maturity }) => maturity?.phase === phase)
                .map((sector) => (
                  <li key={sector.id}>
                    <NodeLink node={sector} /> <small>{day(sector.maturity?.asOf)}</small>{' '}
                    <CitationsButton
                      sources={sector.maturity?.sources ?? []}
                      of={`${words.fields.maturity}: ${name(sector)}`}
                    />
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
      <p className="muted">
        {value('NOT_STATED')}: <NodeLinks nodes={sectors.filter(({ maturity }) => maturity === null)} />
      </p>
    </section>
  );
}
