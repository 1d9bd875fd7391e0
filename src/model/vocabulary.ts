// Every word of the graph's names, to find what a caller has begun to type or mistyped. The engines' full text finds
// whole words only, and not the same misspellings; with this both are asked for the same words.
import { toWords } from './names.ts';

export type Vocabulary = {
  /** The word where it is known, words that begin with it, and words one slip away from it. */
  expand(word: string): string[];
  /** How many texts have any of the words, at most. */
  frequency(words: ReadonlySet<string>): number;
};

const MAX_BEGINNINGS = 40;
const MAX_SLIPS = 20;
// Of shorter words too many are one slip apart.
const MIN_SLIP_LENGTH = 4;

export function buildVocabulary(texts: Iterable<string>): Vocabulary {
  const known = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(toWords(text))) known.set(word, (known.get(word) ?? 0) + 1);
  const words = [...known.keys()].sort();
  const byLength = new Map<number, string[]>();
  for (const word of words) {
    const same = byLength.get(word.length);
    if (same === undefined) byLength.set(word.length, [word]);
    else same.push(word);
  }

  return {
    frequency: (some) => [...some].reduce((sum, word) => sum + (known.get(word) ?? 0), 0),
    expand(word) {
      const beginnings = wordsFrom(words, word).slice(0, MAX_BEGINNINGS);
      if (word.length < MIN_SLIP_LENGTH) return beginnings;
      const near = [-1, 0, 1].flatMap((by) => byLength.get(word.length + by) ?? []);
      const slips = near.filter((candidate) => isOneSlipAway(candidate, word)).slice(0, MAX_SLIPS);
      return [...new Set([...beginnings, ...slips])];
    },
  };
}

/** One letter more, less, or other, or two neighbours swapped. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length > restB.length) return restA.slice(1) === restB;
  if (restA.length < restB.length) return restA === restB.slice(1);
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return restA.slice(1) === restB.slice(1) || swapped;
}

/** The words that begin with the prefix, of a sorted list. */
function wordsFrom(words: string[], prefix: string): string[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; words[at]?.startsWith(prefix); at++) {
    found.push(words[at] ?? '');
    if (found.length === MAX_BEGINNINGS) break;
  }
  return found;
}
