// Numbers that follow from the seed, the kind and the index of a row alone. Any row can be told anew wherever another
// refers to it, so that nothing has to be kept in memory, however large the ecosystem.

export type Weighted<T> = readonly (readonly [value: T, weight: number])[];

export type Draw = {
  /** From 0 on, below 1. */
  unit(): number;
  /** A whole number from 0 on, below the bound. */
  below(bound: number): number;
  chance(share: number): boolean;
  pick<T>(values: readonly T[]): T;
  weighted<T>(values: Weighted<T>): T;
  /** Few indexes come often, many seldom: rank r with a weight of 1 / (r + shift), as Zipf and Mandelbrot have it. */
  skewed(bound: number): number;
  /** About the median, most within a factor of e ** spread. */
  logNormal(median: number, spread: number): number;
};

export function drawFor(seed: number, kind: string, index: number): Draw {
  let state = mix(mix(mix(seed) ^ textHash(kind)) ^ index);
  const unit = () => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(unit() * bound);
  return {
    unit,
    below,
    chance: (share) => unit() < share,
    pick: (values) => itemAt(values, below(values.length)),
    weighted: (values) => pickWeighted(values, unit()),
    skewed: (bound) => {
      // The shift grows with the root of the bound: the largest portfolio grows, its share of all shrinks.
      const shift = Math.sqrt(bound) / 4;
      return Math.min(bound - 1, Math.floor(shift * ((bound + shift) / shift) ** unit() - shift));
    },
    logNormal: (median, spread) => {
      const normal = Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
      return median * Math.exp(spread * normal);
    },
  };
}

/** The value in whose share of all weights the point between 0 and 1 lies. */
export function pickWeighted<T>(values: Weighted<T>, point: number): T {
  let left = point * values.reduce((sum, [, weight]) => sum + weight, 0);
  const found = values.find(([, weight]) => {
    left -= weight;
    return left < 0;
  });
  return (found ?? itemAt(values, values.length - 1))[0];
}

export function itemAt<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`There is no item ${index} among ${values.length}.`);
  return value;
}

/** Every bit of the 32 depends on every bit given (the finaliser of MurmurHash3). */
function mix(bits: number): number {
  let hash = bits | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function textHash(text: string): number {
  return [...text].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);
}
