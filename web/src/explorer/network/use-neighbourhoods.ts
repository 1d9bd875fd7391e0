import { useEffect, useState } from 'react';
import { NetworkAround, type NetworkAroundQuery } from '../../generated/operations.ts';
import { ask, keyOf, peek, Refused } from '../ask/ask.ts';
import type { Expansion } from './network-expansions.ts';

export type Neighbourhood = NetworkAroundQuery['neighborhood'];

const variablesOf = ({ id, first }: Expansion) => ({ id, first });
const keyFor = (expansion: Expansion) => keyOf(NetworkAround, variablesOf(expansion));

/** What is around each expanded node; those that are on the way are left out until they are here. */
export function useNeighbourhoods(expansions: readonly Expansion[]) {
  const [, setArrived] = useState(0);
  const [error, setError] = useState<Refused>();
  const wanted = expansions.map(keyFor).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys stand for the expansions
  useEffect(() => {
    let gone = false;
    setError(undefined);
    for (const expansion of expansions)
      ask(NetworkAround, variablesOf(expansion)).then(
        () => {
          if (!gone) setArrived((count) => count + 1);
        },
        (failure: unknown) => {
          if (!gone) setError(failure instanceof Refused ? failure : new Refused('UNKNOWN', String(failure)));
        },
      );
    return () => {
      gone = true;
    };
  }, [wanted]);
  const found = expansions.map((expansion) => ({
    expansion,
    around: peek<NetworkAroundQuery>(keyFor(expansion))?.neighborhood,
  }));
  return { found, error, isWaiting: found.some(({ around }) => around === undefined) };
}
