// What every view has: a title that is announced, the query it used, and what can be done with it.
import { type ReactNode, useEffect, useRef } from 'react';
import type { Operation } from '../../generated/operations.ts';
import { useAddress } from '../address/address.ts';
import { useWords } from '../words/use-words.ts';

export function View<D, V>({
  title,
  kind,
  lead,
  query,
  actions,
  children,
}: {
  title: string;
  kind?: ReactNode;
  lead?: ReactNode;
  query?: { operation: Operation<D, V>; variables: V };
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { words } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { path } = useAddress();
  useEffect(() => {
    document.title = `${title} · ${words.brand}`;
  }, [title, words]);
  // A new page of the explorer is no new page for the browser: those who listen or use keys are brought to its title.
  useEffect(() => {
    if (!hasNavigated(path)) return;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [path]);
  return (
    <main id="content" className="view">
      <header className="view-head">
        <div>
          {kind && <p className="kind">{kind}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className="lead">{lead}</div>}
        </div>
        <div className="view-actions">
          {actions}
          {query && <PlaygroundLink {...query} />}
        </div>
      </header>
      {children}
    </main>
  );
}

let lastPath: string | null = null;
/** Whether this is another page than the one before; the first one of a visit is not. */
function hasNavigated(path: string): boolean {
  const moved = lastPath !== null && lastPath !== path;
  lastPath = path;
  return moved;
}

export function PlaygroundLink<D, V>({
  operation,
  variables,
  isShort = false,
}: {
  operation: Operation<D, V>;
  variables: V;
  isShort?: boolean;
}) {
  const { words } = useWords();
  const search = new URLSearchParams({
    query: operation.text,
    variables: JSON.stringify(variables, null, 2),
  });
  return (
    <a
      className="button"
      href={`/playground?${search}`}
      aria-label={isShort ? words.entity.playground : undefined}
    >
      {isShort ? words.nav.playground : words.entity.playground}
    </a>
  );
}
