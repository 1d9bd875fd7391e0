// Resolves the names that facts print to one company or investor, and remembers every spelling.

import { unique } from './csv.ts';
import { decided, type Judgements } from './judgements.ts';
import { nameKey, slugify } from './slug.ts';

/** The name's slug: a judgement, or the name itself. Blank where the judgement says that it names no such party. */
export function resolveName(raw: string, column: string, names: Judgements): string {
  const judged = names.find(raw)?.[column];
  if (judged === '-') return '';
  return judged || slugify(raw);
}

/** Other names: judged and raw ones, without remarks and without a second spelling of a name already there. */
export function cleanAliases(
  name: string,
  nameZh: string,
  raw: readonly string[],
  terms: Judgements,
): string[] {
  const taken = new Set([nameKey(name), nameKey(nameZh)]);
  const aliases: string[] = [];
  for (const alias of unique(raw).map((one) => decided(terms.find(one)?.alias, one))) {
    const key = nameKey(alias);
    if (key === '' || taken.has(key)) continue;
    taken.add(key);
    aliases.push(alias);
  }
  return aliases;
}

export function cleanWebsite(raw: string): string {
  return raw === '' || raw.startsWith('http') ? raw : `https://${raw}`;
}
