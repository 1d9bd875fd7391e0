// How near a name is to what was searched: whole name, beginning, whole words, beginnings of words, part.
import { foldText } from './names.ts';

export type Match = { score: number; matched: string };

const WHOLE = 4;
const BEGINNING = 3;
const WORDS = 2;
const WORD_BEGINNINGS = 1.5;
const PART = 1;

/** The best match among the names that a node carries; null where none holds the text. */
export function matchNames(node: object, text: string): Match | null {
  let best: Match | null = null;
  for (const name of namesOf(node)) {
    const score = scoreName(foldText(name), text);
    if (score > 0 && (best === null || score > best.score)) best = { score, matched: name };
  }
  return best;
}

/** Between two names of one kind of match, the shorter is the nearer: up to half a step. */
function scoreName(name: string, text: string): number {
  const kind = kindOfMatch(name, text);
  return kind === 0
    ? 0
    : Math.round((kind + 0.49 * (text.length / Math.max(name.length, text.length))) * 1e4) / 1e4;
}

function kindOfMatch(name: string, text: string): number {
  if (name === text) return WHOLE;
  if (name.startsWith(text)) return BEGINNING;
  const words = split(name);
  const asked = split(text);
  if (asked.length === 0) return name.includes(text) ? PART : 0;
  if (asked.every((word) => words.includes(word))) return WORDS;
  if (asked.every((word) => words.some((own) => own.startsWith(word)))) return WORD_BEGINNINGS;
  return name.includes(text) ? PART : 0;
}

const split = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

function namesOf(node: object): string[] {
  const { name, nameZh, title, number, aliases, listedAs } = node as Record<string, unknown>;
  return [name, nameZh, title, number, ...asList(aliases), ...asList(listedAs)].filter(
    (value): value is string => typeof value === 'string' && value !== '',
  );
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
