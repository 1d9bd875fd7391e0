// Where each moment stands on the line: those too near each other to be clicked apart go below one another.

export type Placed<Moment> = { moment: Moment; x: number; row: number };

/** Places moments, earliest first, in as few rows as keep them `gap` apart. x and gap are parts of the width. */
export function placeInRows<Moment>(
  moments: readonly Moment[],
  xOf: (moment: Moment) => number,
  gap: number,
): Placed<Moment>[] {
  const ends: number[] = [];
  return moments.map((moment) => {
    const x = xOf(moment);
    const free = ends.findIndex((end) => x - end >= gap);
    const row = free < 0 ? ends.length : free;
    ends[row] = x;
    return { moment, x, row };
  });
}

/** 2020-07 is 2020.5; a partial date stands at the beginning of what it names. */
export function yearsOf(on: string): number {
  const [year = '0', month = '1', day = '1'] = on.split('-');
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365;
}
