// Which texts have words like those asked for, in memory: typed arrays for what is as long as the graph.
import { isUnspaced, searchTerms } from './names.ts';
import { isOneSlipAway } from './search-score.ts';
import { groupByKey, growing, leastOf, placesOf, sortInTurns } from './word-lists.ts';

/** A text under the number by which its owner finds the node that it belongs to. */
export type IndexedText = { place: number; type: string; text: string };
export type WordIndex = {
  /**
   * Places of at most `limit` texts, of some types only unless null, that have every word, a word that begins with it,
   * or one that is a slip away. Those with a line that begins so come first, then those with most words as they were
   * asked for, then the shortest.
   */
  find(words: readonly string[], types: readonly string[] | null, limit: number): number[];
};

// Of shorter words too many are one slip apart.
const MIN_SLIP_LENGTH = 4;
/** Texts from here on count as equally long. */
const LONGEST = 1_023;

/** Texts are added first; then `finish`, which awaits `turn` between parts of its work, so that others are served. */
export function gatherWords() {
  const wordIds = new Map<string, number>();
  const typeIds = new Map<string, number>();
  const texts = { places: growing(), types: growing(), lengths: growing() };
  const found = { words: growing(), texts: growing() };
  return {
    add({ place, type, text }: IndexedText): void {
      const n = texts.places.push(place);
      texts.types.push(idIn(typeIds, type));
      texts.lengths.push(Math.min(text.length, LONGEST));
      const terms = new Map<string, boolean>();
      for (const line of text.split('\n'))
        for (const [at, term] of searchTerms(line).entries())
          terms.set(term, (at === 0 && line.startsWith(term)) || terms.get(term) === true);
      for (const [term, begins] of terms) {
        found.words.push(idIn(wordIds, term));
        found.texts.push(2 * n + (begins ? 1 : 0));
      }
    },
    async finish(turn: () => Promise<unknown>): Promise<WordIndex> {
      const byId = [...wordIds.keys()];
      const ids = await sortInTurns(byId.length, (id) => byId[id] as string, turn);
      const words = Array.from(ids, (id) => byId[id] as string);
      const endings = await sortInTurns(words.length, (n) => reversed(words[n] as string), turn);
      const { starts, values } = groupByKey(found.words.take(), found.texts.take(), words.length);
      return createIndex({
        words,
        ids,
        endings,
        starts,
        holders: values,
        places: texts.places.take(),
        types: texts.types.take(),
        lengths: texts.lengths.take(),
        typeIds,
      });
    },
  };
}

type Parts = {
  /** In order, with the id of each; `endings` are their places in the order of the words read backwards. */
  words: string[];
  ids: Uint32Array;
  endings: Uint32Array;
  /** The texts with the word of an id are `holders` from `starts[id]` to `starts[id + 1]`: twice, and one if a line begins with it. */
  starts: Uint32Array;
  holders: Uint32Array;
  places: Uint32Array;
  types: Uint32Array;
  lengths: Uint32Array;
  typeIds: ReadonlyMap<string, number>;
};

function createIndex(parts: Parts): WordIndex {
  const { words, ids, endings, starts, holders, places, types, lengths, typeIds } = parts;
  const wordAt = (n: number) => words[n] as string;
  const beginningWith = (text: string) => placesOf(words.length, wordAt, text);
  const endingWith = (text: string) =>
    placesOf(words.length, (n) => reversed(wordAt(endings[n] as number)), reversed(text)).map(
      (n) => endings[n] as number,
    );

  // Of each text in turn, while one search runs: how many of the words it has had, how many of them as they were asked
  // for, and whether a line begins with the first.
  const [met, same, begins] = [0, 1, 2].map(() => new Uint8Array(places.length)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];

  /** The word where it is known, words that begin with it, and words one slip away. */
  const expand = (word: string): Set<number> => {
    const known = beginningWith(word);
    // A single character stands in pairs, first or second.
    if (isUnspaced(word)) return new Set([...known, ...endingWith(word)]);
    if (word.length < MIN_SLIP_LENGTH) return new Set(known);
    // A slip leaves the first half as it is or the second, unless it swaps the letters where they meet.
    const half = word.length >> 1;
    const [first, second] = [word.slice(0, half), word.slice(half)];
    const swapped = `${first.slice(0, -1)}${second[0]}${first.at(-1)}${second.slice(1)}`;
    const near = [...beginningWith(first), ...endingWith(second), ...beginningWith(swapped)];
    return new Set([...known, ...near.filter((n) => isOneSlipAway(wordAt(n), word))]);
  };

  return {
    find(asked, wanted, limit) {
      const terms = asked.flatMap(searchTerms);
      const isWanted = wanted === null ? null : new Set(wanted.map((type) => typeIds.get(type)));
      let texts: number[] = [];
      let touched: number[] = [];
      for (const [n, term] of terms.entries()) {
        texts = [];
        for (const word of expand(term)) {
          const isSame = wordAt(word) === term ? 1 : 0;
          const id = ids[word] as number;
          for (const holder of holders.subarray(starts[id], starts[id + 1])) {
            const text = holder >>> 1;
            if ((met[text] as number) < n || isWanted?.has(types[text]) === false) continue;
            same[text] = (same[text] as number) + isSame;
            if (n === 0 && holder & 1) begins[text] = 1;
            if (met[text] !== n) continue;
            met[text] = n + 1;
            texts.push(text);
          }
        }
        if (n === 0) touched = texts;
      }
      const rank = (text: number) => {
        const missing = terms.length - (same[text] as number) + (begins[text] ? 0 : terms.length + 1);
        return missing * (LONGEST + 1) + (lengths[text] as number);
      };
      const least = leastOf(texts, rank, limit).map((text) => places[text] as number);
      for (const text of touched) met[text] = same[text] = begins[text] = 0;
      return least;
    },
  };
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
