// How alike two companies' keys are, and which are worth comparing at all.
import { distance } from 'fastest-levenshtein';
import { chineseCore, skeletonOf } from '../../model/company-names.ts';

export type Candidate = { a: string; b: string; score: number };

/** Larger blocks say only that the word is common; they would also make the work grow with the square of the names. */
const MAX_BLOCK = 60;
const PREFIX = 5;
/** Two words are readings of one from this share of equal letters on. */
const SAME_WORD = 0.8;
/** Equal but for spaces and letters that look alike. */
const SAME_SHAPE = 0.98;
/** 数坤科技 and 北京数坤网络科技: enough to ask a person, not to join. */
const SAME_CORE = 0.6;

/** Pairs of keys that share a word, their beginning or their shape, each with its score. */
export function scoreCandidates(keys: readonly string[]): Candidate[] {
  const weigh = weightsOf(keys);
  return candidatePairs(keys).map(([a, b]) => ({ a, b, score: similarity(a, b, weigh) }));
}

function candidatePairs(keys: readonly string[]): [string, string][] {
  const blocks = new Map<string, string[]>();
  for (const key of [...new Set(keys)].sort()) {
    for (const block of new Set(blocksOf(key))) {
      const members = blocks.get(block);
      if (members === undefined) blocks.set(block, [key]);
      else members.push(key);
    }
  }
  const pairs = new Map<string, [string, string]>();
  for (const members of blocks.values()) {
    if (members.length > MAX_BLOCK) continue;
    for (const [at, a] of members.entries())
      for (const b of members.slice(at + 1)) pairs.set(`${a}\n${b}`, [a, b]);
  }
  return [...pairs.values()];
}

function blocksOf(key: string): string[] {
  const shape = skeletonOf(key);
  return [
    ...key.split(' ').map((word) => `word ${skeletonOf(word)}`),
    `start ${shape.slice(0, PREFIX)}`,
    `shape ${shape}`,
    `core ${chineseCore(key) ?? shape}`,
  ];
}

/** Rare words tell more than "medical": the weight falls with the share of names that have the word. */
function weightsOf(keys: readonly string[]): (word: string) => number {
  const names = new Map<string, number>();
  for (const key of keys)
    for (const word of new Set(key.split(' '))) names.set(word, (names.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + keys.length / (names.get(word) ?? 1));
}

/** From 0 to 1: the weight of the words that stand in both, a misspelt word counting as far as it is spelt alike. */
export function similarity(a: string, b: string, weigh: (word: string) => number): number {
  if (a === b) return 1;
  const [one, two] = [a.split(' '), b.split(' ')];
  const left = [...two];
  let shared = 0;
  for (const word of one) {
    const best = left
      .map((other) => alike(word, other))
      .reduce((max, x, at, all) => (x > (all[max] ?? 0) ? at : max), 0);
    const other = left[best];
    const likeness = other === undefined ? 0 : alike(word, other);
    if (other === undefined || likeness < SAME_WORD) continue;
    shared += likeness * (weigh(word) + weigh(other));
    left.splice(best, 1);
  }
  const total = [...one, ...two].reduce((sum, word) => sum + weigh(word), 0);
  const core = chineseCore(a);
  const words = Math.max(shared / total, core !== null && core === chineseCore(b) ? SAME_CORE : 0);
  return skeletonOf(a) === skeletonOf(b) ? Math.max(SAME_SHAPE, words) : words;
}

function alike(a: string, b: string): number {
  const [x, y] = [skeletonOf(a), skeletonOf(b)];
  return x === y ? 1 : 1 - distance(x, y) / Math.max(x.length, y.length);
}
