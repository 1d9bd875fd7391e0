// The sources of a fact, one click away.
import { useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { CitationFactsFragment } from '../../generated/operations.ts';
import { pathOf } from '../address/own-paths.ts';
import { useWords } from '../words/use-words.ts';
import './citations.css';

export function CitationsButton({
  sources,
  of,
}: {
  sources: readonly CitationFactsFragment[];
  /** What the sources state, for those who do not see where the button stands. */
  of: string;
}) {
  const { words } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (sources.length === 0) return <span className="muted">–</span>;
  return (
    <>
      <button
        type="button"
        className="cite"
        aria-haspopup="dialog"
        aria-label={`${words.entity.sourcesCount(sources.length)}: ${of}`}
        onClick={() => setOpen(true)}
      >
        {words.entity.sourcesCount(sources.length)}
      </button>
      {isOpen &&
        createPortal(<Citations sources={sources} of={of} close={() => setOpen(false)} />, document.body)}
    </>
  );
}

function Citations({
  sources,
  of,
  close,
}: {
  sources: readonly CitationFactsFragment[];
  of: string;
  close(): void;
}) {
  const { words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog without our help
    <dialog
      ref={dialog}
      className="citations"
      aria-labelledby={title}
      onClose={close}
      onClick={(event) => {
        const target = event.target;
        if (target === dialog.current || (target instanceof Element && target.closest('a[href^="/"]')))
          dialog.current?.close();
      }}
    >
      <header>
        <h2 id={title}>
          {words.entity.sources}: {of}
        </h2>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {words.clusters.close}
        </button>
      </header>
      <CitationList sources={sources} />
    </dialog>
  );
}

function CitationList({ sources }: { sources: readonly CitationFactsFragment[] }) {
  const { words, day, value } = useWords();
  return (
    <ul className="citation-list">
      {sources.map(({ source, locator, statedAs, retrievedOn }) => (
        <li key={`${source.id} ${locator}`}>
          {source.url ? (
            <a href={source.url} rel="noreferrer noopener" target="_blank">
              {source.title} ↗
            </a>
          ) : (
            <span>{source.title}</span>
          )}
          <p className="muted">
            {[
              source.publisher,
              day(source.publishedOn),
              source.trust && value(source.trust),
              locator,
              retrievedOn && `${words.entity.readOn} ${day(retrievedOn)}`,
            ]
              .filter(Boolean)
              .join(' · ')}{' '}
            <a href={pathOf(source.id)}>{words.values.SOURCE}</a>
          </p>
          {statedAs && (
            <p>
              <span className="muted">{words.entity.stated}:</span> <q>{statedAs}</q>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
