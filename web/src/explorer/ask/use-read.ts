import { useEffect, useState } from 'react';
import { Refused } from './ask.ts';
import type { Answer } from './use-ask.ts';

/** What takes several questions to read: the reader is a function of a module, which keeps no state of its own. */
export function useRead<D>(read: () => Promise<D>): Answer<D> {
  const [settled, settle] = useState<{ data?: D; error?: Refused }>({});
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt reads again
  useEffect(() => {
    let gone = false;
    read().then(
      (data) => {
        if (!gone) settle({ data });
      },
      (failure: unknown) => {
        if (!gone)
          settle({ error: failure instanceof Refused ? failure : new Refused('UNKNOWN', String(failure)) });
      },
    );
    return () => {
      gone = true;
    };
  }, [read, attempt]);
  return {
    data: settled.data,
    previous: undefined,
    error: settled.error,
    again() {
      settle({});
      setAttempt(attempt + 1);
    },
  };
}
