// How near a name is to what was searched: whole name, beginning, whole words, beginnings of words, one slip a word,
// part of the name.
import { searchable, searchKey, spellOut, toWords } from './names.ts';

export type Match = { score: number; matched: string };

// Of shorter words too many are one slip apart.
export const MIN_SLIP_LENGTH = 4;

const WHOLE = 6;
const BEGINNING = 5;
const WORDS = 4;
const WORD_BEGINNINGS = 3;
const SLIPS = 2;
const PART = 1;

/** Chinese has no spaces between words, so a run of characters counts as a word wherever it stands. */
const CHINESE = /\p{Script=Han}/u;

/** `text` is a search key. The best match among the names that a node carries; null where none is near. */
export function matchNames(node: object, text: string): Match | null {
  const asked = toWords(text);
  let best: Match | null = null;
  for (const { name, weight } of namesOf(node)) {
    const score = scoreName(name, text, asked, weight);
    if (score > 0 && (best === null || score > best.score)) best = { score, matched: name };
  }
  return best;
}

/** Between two names of one kind of match, the shorter is the nearer: up to half a step. */
function scoreName(name: string, text: string, asked: string[], weight: number): number {
  const found = searchable(spellOut(name));
  const kind = kindOfMatch(found, text, asked, name);
  const nearness = kind === WHOLE ? 1 : text.length / Math.max(found.length, text.length);
  return kind === 0 ? 0 : Math.round((kind + 0.49 * nearness * weight) * 1e4) / 1e4;
}

function kindOfMatch(found: string, text: string, asked: string[], name: string): number {
  if (found.startsWith(text)) return found === text || searchKey(name) === text ? WHOLE : BEGINNING;
  const words = toWords(found);
  const isWord = (word: string) => words.includes(word) || (CHINESE.test(word) && found.includes(word));
  if (asked.every(isWord)) return WORDS;
  if (asked.every((word) => words.some((own) => own.startsWith(word)))) return WORD_BEGINNINGS;
  if (found.includes(text)) return PART;
  const isNear = (own: string, word: string) =>
    own.startsWith(word) || (word.length >= MIN_SLIP_LENGTH && isOneSlipAway(own, word));
  return asked.every((word) => words.some((own) => isNear(own, word))) ? SLIPS : 0;
}

/** A node's own names, and at half their weight what is said of it: a title, a sentence, the other party of a deal. */
function namesOf(node: object): { name: string; weight: number }[] {
  const { name, nameZh, title, number, productCode, statement, scheme, buyer, aliases, listedAs } =
    node as Record<string, unknown>;
  const own = [name, nameZh, number, productCode, scheme, ...asList(aliases), ...asList(listedAs)];
  return [
    ...own.map((value) => ({ name: value, weight: 1 })),
    ...[title, statement, buyer].map((value) => ({ name: value, weight: 0.5 })),
  ].filter(
    (entry): entry is { name: string; weight: number } => typeof entry.name === 'string' && entry.name !== '',
  );
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** One letter more, less, or other, or two neighbours swapped. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const between = Math.max(a.length, b.length) - start - end;
  const isSwapped = between === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
  return between === 1 || (a.length === b.length && isSwapped);
}
