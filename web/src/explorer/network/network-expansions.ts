// The expanded nodes as the address writes them.

export const SMALL = 25;
export const LARGE = 200;

export type Expansion = { id: string; first: number };
/** An id in the address, with a + behind it where more of its neighbours are asked for. */
export const readExpansions = (text: string): Expansion[] =>
  text
    .split(',')
    .filter(Boolean)
    .map((part) =>
      part.endsWith('+') ? { id: part.slice(0, -1), first: LARGE } : { id: part, first: SMALL },
    );

export const writeExpansions = (expansions: readonly Expansion[]): string =>
  expansions.map(({ id, first }) => id + (first === LARGE ? '+' : '')).join(',');
