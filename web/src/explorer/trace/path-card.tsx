import type { PathFactsFragment } from '../../generated/operations.ts';
import { pathOf } from '../address/own-paths.ts';
import { CitationsButton } from '../citation/citations.tsx';
import { enumOf } from '../words/node-name.ts';
import { useWords } from '../words/use-words.ts';
import { CopyButton } from './copy-button.tsx';
import { savePicture } from './path-picture.ts';
import { linesOf, toText } from './path-text.ts';

export function PathCard({ path, number }: { path: PathFactsFragment; number: number }) {
  const reader = useWords();
  const { words, nodeName, kindName, value, day, money } = reader;
  const lines = linesOf(path, reader);
  const title = `${lines.nodes[0]?.name} → ${lines.nodes.at(-1)?.name}`;
  return (
    <section className="panel path" aria-label={`${title} (${number})`}>
      <header className="bar">
        <h3>{words.trace.steps(path.length)}</h3>
        <CopyButton text={() => toText(lines, words.trace.noSource)}>{words.trace.copyText}</CopyButton>
        <CopyButton text={() => location.href}>{words.trace.copyLink}</CopyButton>
        <button type="button" className="button" onClick={() => savePicture(lines, 'trace')}>
          {words.trace.picture}
        </button>
      </header>
      <ol>
        {path.nodes.map((node, at) => {
          const step = path.steps[at];
          return (
            <li key={node.id}>
              <p className="path-node">
                <i className={`dot ${enumOf(node.__typename).toLowerCase()}`} />
                <a href={pathOf(node.id)}>{nodeName(node)}</a>
                <small>{kindName(node.__typename)}</small>
              </p>
              {step && (
                <p className="path-step">
                  <span>
                    {step.from.id === node.id ? '↓' : '↑'} {value(step.relation)}
                  </span>
                  <span className="muted">{day(step.on) || words.trace.undated}</span>
                  {step.amount && <span>{money(step.amount)}</span>}
                  {step.sources.length > 0 ? (
                    <CitationsButton
                      sources={step.sources}
                      of={`${value(step.relation)}, ${nodeName(node)}`}
                    />
                  ) : (
                    <span className="muted">{words.trace.noSource}</span>
                  )}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
