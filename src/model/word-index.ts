// Which texts have words like those asked for, in memory: typed arrays for what is as long as the graph.
import { isUnspaced, searchTerms } from './names.ts';
import { isOneSlipAway, MIN_SLIP_LENGTH } from './search-score.ts';
import { groupByKey, growing, leastOf, rangeOf, sortInTurns } from './word-lists.ts';

/** A text under the number by which its owner finds the node that it belongs to. */
export type IndexedText = { place: number; type: string; text: string };
export type WordIndex = {
  /**
   * Places of at most `limit` texts, of some types only unless null, with a line that has every word, a word that
   * begins with it, or one that is a slip away. Lines that begin with the first word come first, then those with most
   * words as they were asked for, then the shortest.
   */
  find(words: readonly string[], types: readonly string[] | null, limit: number): number[];
};

/** Lines from here on count as equally long. */
const LONGEST = 1_023;
// Met terms are counted in bytes.
const MOST_TERMS = 255;
/** Lines that are gone through for each text that is wanted: a text may have several, all of them near. */
const LINES_EACH = 4;

/** Texts are added first; then `finish`, which awaits `turn` between parts of its work, so that others are served. */
export function gatherWords() {
  const wordIds = new Map<string, number>();
  const typeIds = new Map<string, number>();
  const lines = { places: growing(), types: growing(), lengths: growing() };
  const found = { words: growing(), lines: growing() };
  const addLine = (line: string, place: number, type: number) => {
    const n = lines.places.push(place);
    lines.types.push(type);
    lines.lengths.push(Math.min(line.length, LONGEST));
    for (const [at, term] of [...new Set(searchTerms(line))].entries()) {
      found.words.push(idIn(wordIds, term));
      found.lines.push(2 * n + (at === 0 && line.startsWith(term) ? 1 : 0));
    }
  };
  return {
    add({ place, type, text }: IndexedText): void {
      for (const line of text.split('\n')) addLine(line, place, idIn(typeIds, type));
    },
    async finish(turn: () => Promise<unknown>): Promise<WordIndex> {
      const byId = [...wordIds.keys()];
      const order = await sortInTurns(byId.length, (id) => byId[id] as string, turn);
      const words = Array.from(order, (id) => byId[id] as string);
      const endings = await sortInTurns(words.length, (n) => reversed(words[n] as string), turn);
      const { starts, values } = groupByKey(found.words.take(), order, found.lines.take());
      return createIndex({
        words,
        endings,
        starts,
        holders: values,
        places: lines.places.take(),
        types: lines.types.take(),
        lengths: lines.lengths.take(),
        typeIds,
      });
    },
  };
}

type Parts = {
  /** In order; `endings` are their places in the order of the words read backwards. */
  words: string[];
  endings: Uint32Array;
  /** The lines with word n are `holders` from `starts[n]` to `starts[n + 1]`: twice each, and one if they begin with it. */
  starts: Uint32Array;
  holders: Uint32Array;
  places: Uint32Array;
  types: Uint32Array;
  lengths: Uint32Array;
  typeIds: ReadonlyMap<string, number>;
};
/** Words from one place to before another. */
type Range = readonly [from: number, to: number];

function createIndex(parts: Parts): WordIndex {
  const { words, endings, starts, holders, places, types, lengths, typeIds } = parts;
  const wordAt = (n: number) => words[n] as string;
  const beginningWith = (text: string) => rangeOf(words.length, wordAt, text);
  const endingWith = (text: string) => {
    const backwards = (n: number) => reversed(wordAt(endings[n] as number));
    return [...endings.subarray(...rangeOf(words.length, backwards, reversed(text)))];
  };
  // Of each line in turn, while one search runs: how many of the words it has had, how many of them as they were asked
  // for, and whether it begins with the first.
  const [met, same, begins] = [0, 1, 2].map(() => new Uint8Array(places.length)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];

  /** Words that begin with the word, itself first where it is known, and words one slip away. */
  const expand = (word: string): Range[] => {
    const known = beginningWith(word);
    const apart = (some: readonly number[]) =>
      [...new Set(some)].filter((n) => n < known[0] || n >= known[1]).map((n): Range => [n, n + 1]);
    // A single character stands in pairs, first or second.
    if (isUnspaced(word)) return [known, ...apart(endingWith(word))];
    if (word.length < MIN_SLIP_LENGTH) return [known];
    // A slip leaves the first half as it is or the second, unless it swaps the letters where they meet.
    const half = word.length >> 1;
    const [first, second] = [word.slice(0, half), word.slice(half)];
    const swapped = `${first.slice(0, -1)}${second[0]}${first.at(-1)}${second.slice(1)}`;
    const near = [
      ...numbers(beginningWith(first)),
      ...endingWith(second),
      ...numbers(beginningWith(swapped)),
    ];
    return [known, ...apart(near.filter((n) => isOneSlipAway(wordAt(n), word)))];
  };

  return {
    find(asked, wanted, limit) {
      const terms = asked.flatMap(searchTerms).slice(0, MOST_TERMS);
      const isWanted = wanted === null ? null : new Set(wanted.map((type) => typeIds.get(type)));
      let lines: number[] = [];
      let touched: number[] = [];
      for (const [n, term] of terms.entries()) {
        lines = [];
        for (const [at, [from, to]] of expand(term).entries()) {
          const sameUntil = at === 0 && words[from] === term ? (starts[from + 1] as number) : 0;
          for (let next = starts[from] as number; next < (starts[to] as number); next++) {
            const holder = holders[next] as number;
            const line = holder >>> 1;
            if ((met[line] as number) < n || isWanted?.has(types[line]) === false) continue;
            if (next < sameUntil) same[line] = (same[line] as number) + 1;
            if (n === 0 && at === 0 && holder & 1) begins[line] = 1;
            if (met[line] !== n) continue;
            met[line] = n + 1;
            lines.push(line);
          }
        }
        if (n === 0) touched = lines;
      }
      const rank = (line: number) => {
        const missing = terms.length - (same[line] as number) + (begins[line] ? 0 : terms.length + 1);
        return missing * (LONGEST + 1) + (lengths[line] as number);
      };
      const nearest = leastOf(lines, rank, LINES_EACH * limit).map((line) => places[line] as number);
      for (const line of touched) met[line] = same[line] = begins[line] = 0;
      return [...new Set(nearest)].slice(0, limit);
    },
  };
}

function numbers([from, to]: Range): number[] {
  return Array.from({ length: to - from }, (_, n) => from + n);
}

function idIn(ids: Map<string, number>, key: string): number {
  const known = ids.get(key);
  if (known !== undefined) return known;
  ids.set(key, ids.size);
  return ids.size - 1;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}
