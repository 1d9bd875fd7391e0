// How near a name is to what was searched: whole name, beginning, whole words, beginnings of words, one slip a word,
// part of the name.
import { companyKey, searchable, toWords } from './names.ts';
import { isOneSlipAway } from './vocabulary.ts';

export type Match = { score: number; matched: string };

const WHOLE = 6;
const BEGINNING = 5;
const WORDS = 4;
const WORD_BEGINNINGS = 3;
const SLIPS = 2;
const PART = 1;

/** `text` is searchable text. The best match among the names that a node carries; null where none is near. */
export function matchNames(node: object, text: string): Match | null {
  let best: Match | null = null;
  for (const name of namesOf(node)) {
    const score = scoreName(name, text);
    if (score > 0 && (best === null || score > best.score)) best = { score, matched: name };
  }
  return best;
}

/** Between two names of one kind of match, the shorter is the nearer: up to half a step. */
function scoreName(name: string, text: string): number {
  const found = searchable(name);
  const kind = kindOfMatch(found, text, name);
  const nearness = text.length / Math.max(found.length, text.length);
  return kind === 0 ? 0 : Math.round((kind + 0.49 * nearness) * 1e4) / 1e4;
}

function kindOfMatch(found: string, text: string, name: string): number {
  if (found === text || companyKey(name) === text) return WHOLE;
  if (found.startsWith(text)) return BEGINNING;
  const words = toWords(found);
  const asked = toWords(text);
  if (asked.every((word) => words.includes(word))) return WORDS;
  if (asked.every((word) => words.some((own) => own.startsWith(word)))) return WORD_BEGINNINGS;
  if (found.includes(text)) return PART;
  const isNear = (own: string, word: string) =>
    own.startsWith(word) || (word.length > 3 && isOneSlipAway(own, word));
  return asked.every((word) => words.some((own) => isNear(own, word))) ? SLIPS : 0;
}

function namesOf(node: object): string[] {
  const { name, nameZh, title, number, productCode, statement, scheme, buyer, aliases, listedAs } =
    node as Record<string, unknown>;
  const names = [
    name,
    nameZh,
    title,
    number,
    productCode,
    statement,
    scheme,
    buyer,
    ...asList(aliases),
    ...asList(listedAs),
  ];
  return names.filter((value): value is string => typeof value === 'string' && value !== '');
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
