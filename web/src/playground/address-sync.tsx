import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { openingFrom, searchFor } from './address.ts';
import { exampleById, exampleByText } from './examples.ts';
import { useOpen } from './use-open.ts';

/** Keeps the address and the operation on screen the same, both ways. Renders nothing. */
export function AddressSync({ runOnLoad }: { runOnLoad: boolean }) {
  const { run } = useGraphiQLActions();
  const open = useOpen();
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor'),
  );
  const text = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? '');

  const ready = Boolean(queryEditor && variableEditor && responseEditor);
  const hasRun = useRef(false);
  useEffect(() => {
    if (!ready || !runOnLoad || hasRun.current) return;
    hasRun.current = true;
    run();
  }, [ready, runOnLoad, run]);

  useEffect(() => {
    const next = searchFor(text, location.search, exampleByText);
    if (next === location.search) return;
    const url = `${location.pathname}${next}`;
    // Back goes from one example to the one before it, not through every edit in between.
    const between = next !== '' && location.search.startsWith('?example=');
    if (between) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  }, [text]);

  const onPopState = useEffectEvent(() => {
    const opening = openingFrom(location.search, exampleById);
    if (opening) open(opening);
  });
  useEffect(() => {
    const listener = (): void => onPopState();
    window.addEventListener('popstate', listener);
    return () => window.removeEventListener('popstate', listener);
  }, []);

  return null;
}
