import { type ReactNode, useState } from 'react';
import { useWords } from '../words/use-words.ts';

const SHOWN_MS = 1600;

export function CopyButton({ text, children }: { text(): string; children: ReactNode }) {
  const { words } = useWords();
  const [done, setDone] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={async () => {
          await copy(text());
          setDone(true);
          setTimeout(() => setDone(false), SHOWN_MS);
        }}
      >
        {children}
      </button>
      <span role="status" className="copied">
        {done && words.trace.copied}
      </span>
    </>
  );
}

/** A page that is not served by HTTPS or localhost has no clipboard of its own. */
async function copy(text: string): Promise<void> {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
