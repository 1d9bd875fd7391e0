import { useEffect, useRef } from 'react';
import { go } from '../address/address.ts';
import { pathOf } from '../address/own-paths.ts';
import { useWords } from '../words/use-words.ts';
import { Picker } from './picker.tsx';

/** The search of the whole graph; the key `/` leads to it from everywhere. */
export function SearchBox() {
  const { words } = useWords();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog'))
        return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <search className="search">
      <Picker
        label={words.search.label}
        placeholder={words.search.placeholder}
        input={input}
        onPick={({ node }) => {
          go(pathOf(node.id));
          input.current?.blur();
        }}
      />
      <kbd className="search-key" title={words.search.hint}>
        /
      </kbd>
    </search>
  );
}
