import { useEffect, useState } from 'react';
import type { Operation } from '../../generated/operations.ts';
import { ask, keyOf, peek, Refused } from './ask.ts';

export type Answer<D> = {
  data: D | undefined;
  /** What the same view showed before, while its new answer is on the way. */
  previous: D | undefined;
  error: Refused | undefined;
  again(): void;
};

/** Asks whenever operation or variables change; null variables ask nothing. */
export function useAsk<D, V>(operation: Operation<D, V>, variables: V | null): Answer<D> {
  const key = variables === null ? null : keyOf(operation, variables);
  const [settled, settle] = useState<{ key: string | null; data?: D; error?: Refused }>({ key: null });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for operation and variables
  useEffect(() => {
    if (key === null || variables === null) return;
    let gone = false;
    ask(operation, variables).then(
      (data) => {
        if (!gone) settle({ key, data });
      },
      (error: unknown) => {
        if (!gone)
          settle((before) => ({
            ...(before.data !== undefined && { data: before.data }),
            key,
            error: error instanceof Refused ? error : new Refused('UNKNOWN', String(error)),
          }));
      },
    );
    return () => {
      gone = true;
    };
  }, [key, attempt]);

  const current = settled.key === key ? settled : undefined;
  return {
    data: key === null ? undefined : (peek<D>(key) ?? (current?.error ? undefined : current?.data)),
    previous: settled.data,
    error: current?.error,
    again() {
      settle({ key: null });
      setAttempt(attempt + 1);
    },
  };
}
