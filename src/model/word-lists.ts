// Lists as an index of words needs them: of words in order, and of numbers too many for a plain array.

/** A list of unsigned 32-bit numbers that grows. */
export function growing() {
  let values = new Uint32Array(1_024);
  let length = 0;
  return {
    /** Gives the place of the value. */
    push(value: number): number {
      if (length === values.length) {
        const larger = new Uint32Array(2 * length);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      return length++;
    },
    take: () => values.subarray(0, length),
  };
}

/** The values of each key in one list, keys in the given order: those of the nth are from `starts[n]` to `starts[n + 1]`. */
export function groupByKey(keys: Uint32Array, order: Uint32Array, values: Uint32Array) {
  const placeOf = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) placeOf[order[place] as number] = place;
  const starts = new Uint32Array(order.length + 1);
  for (const key of keys) {
    const after = (placeOf[key] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let place = 0; place < order.length; place++)
    starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number);
  const next = starts.slice();
  const grouped = new Uint32Array(values.length);
  for (let n = 0; n < keys.length; n++) {
    const place = placeOf[keys[n] as number] as number;
    const at = next[place] as number;
    grouped[at] = values[n] as number;
    next[place] = at + 1;
  }
  return { starts, values: grouped };
}

const ITEMS_IN_ONE_TURN = 5_000;

/**
 * The numbers below `count` in order of their texts, by way of the first three characters; `turn` is awaited between parts of the work.
 */
export async function sortInTurns(
  count: number,
  textOf: (n: number) => string,
  turn: () => Promise<unknown>,
): Promise<Uint32Array> {
  const groups = new Map<string, number[]>();
  for (let n = 0; n < count; n++) {
    const begins = textOf(n).slice(0, 3);
    const group = groups.get(begins);
    if (group === undefined) groups.set(begins, [n]);
    else group.push(n);
    if (n % ITEMS_IN_ONE_TURN === 0) await turn();
  }
  const sorted = new Uint32Array(count);
  let length = 0;
  let turnsAt = ITEMS_IN_ONE_TURN;
  for (const begins of [...groups.keys()].sort()) {
    const group = (groups.get(begins) ?? []).map((n) => ({ n, text: textOf(n) }));
    for (const { n } of group.sort((a, b) => (a.text < b.text ? -1 : 1))) sorted[length++] = n;
    if (length < turnsAt) continue;
    turnsAt = length + ITEMS_IN_ONE_TURN;
    await turn();
  }
  return sorted;
}

/** Which of `length` texts that are in order begin with `prefix`: from one place to before another. */
export function rangeOf(
  length: number,
  textAt: (place: number) => string,
  prefix: string,
): readonly [from: number, to: number] {
  const firstWhere = (isBehind: (text: string) => boolean) => {
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBehind(textAt(middle))) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return [
    firstWhere((text) => text >= prefix),
    firstWhere((text) => text >= prefix && !text.startsWith(prefix)),
  ];
}

/** The `limit` least by a rank of small whole numbers, in order; of equals those that come first. */
export function leastOf(items: readonly number[], rankOf: (item: number) => number, limit: number): number[] {
  const counts: number[] = [];
  for (const item of items) counts[rankOf(item)] = (counts[rankOf(item)] ?? 0) + 1;
  let highest = -1;
  for (let taken = 0; taken < limit && highest < counts.length; ) taken += counts[++highest] ?? 0;
  return items
    .filter((item) => rankOf(item) <= highest)
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, limit);
}
