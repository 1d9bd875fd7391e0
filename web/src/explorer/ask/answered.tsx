import type { ReactNode } from 'react';
import type { Words } from '../words/en.ts';
import { useWords } from '../words/use-words.ts';
import type { Refused } from './ask.ts';
import type { Answer } from './use-ask.ts';

/** Shows what came, or why nothing did and what to do about it. */
export function Answered<D>({
  answer,
  skeleton = <Skeleton />,
  children,
}: {
  answer: Answer<D>;
  skeleton?: ReactNode;
  children(data: D): ReactNode;
}) {
  if (answer.error) return <Failed error={answer.error} again={answer.again} />;
  const shown = answer.data ?? answer.previous;
  if (shown === undefined) return skeleton;
  return (
    <div className={answer.data === undefined ? 'waiting' : undefined} aria-busy={answer.data === undefined}>
      {children(shown)}
    </div>
  );
}

export function Skeleton({ lines = 6 }: { lines?: number }) {
  const { words } = useWords();
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{words.state.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span className="skeleton-line" key={line} />
      ))}
    </div>
  );
}

export function Failed({ error, again }: { error: Refused; again(): void }) {
  const { words } = useWords();
  return (
    <div className="notice" role="alert">
      <p>{sayFailure(words, error)}</p>
      <button type="button" className="button" onClick={again}>
        {words.state.again}
      </button>
    </div>
  );
}

/** What went wrong and what to do, in the reader's words. */
export function sayFailure(words: Words, { code, message }: Refused): string {
  const { other, ...known } = words.failures;
  return code in known ? known[code as keyof typeof known] : other(message);
}

export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>;
}
