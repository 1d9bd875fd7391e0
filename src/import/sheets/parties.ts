// Investors and buyers that sheets name: those of the facts by any of their names, else new ones with a name alone.

import { nodeId } from '../../model/ids.ts';
import { companyKey, foldText, searchable, toSlug } from '../../model/names.ts';
import { named } from '../row-schemas/naming.ts';
import type { WriteRow } from '../write-rows.ts';
import { citeRows } from './citations.ts';
import type { SheetRow } from './kept-rows.ts';

export type KnownParty = { id: string; slug: string; names: string[] };
export type Parties = {
  /** Id of the one that a name means. */
  idOf(name: string): string;
  slugOf(name: string): string;
  /** Those that only sheets name. */
  unknown: WriteRow[];
};

type Naming = { name: string; row: SheetRow };

/** The answer owes nothing to the order of the names. */
export function resolveParties(
  type: 'Investor' | 'Hospital',
  known: readonly KnownParty[],
  namings: readonly Naming[],
): Parties {
  const keyOf = type === 'Investor' ? companyKey : (name: string) => searchable(name) || foldText(name);
  const ofType = known.filter(({ id }) => id.startsWith(nodeId(type, '')));
  const slugs = new Map<string, string>();
  for (const { slug, names } of ofType)
    for (const name of names) if (!slugs.has(keyOf(name))) slugs.set(keyOf(name), slug);
  const taken = new Set(ofType.map(({ slug }) => slug));
  const byKey = new Map<string, Naming[]>();
  for (const naming of namings.filter(({ name }) => !slugs.has(keyOf(name))))
    byKey.set(keyOf(naming.name), [...(byKey.get(keyOf(naming.name)) ?? []), naming]);
  const unknown = [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, found]): WriteRow => {
      const [name = key] = found.map((naming) => naming.name).sort();
      const slug = freeSlug(toSlug(name) || standIn(type, key), taken);
      slugs.set(key, slug);
      return { id: nodeId(type, slug), props: propsOf(type, slug, name), citations: citeNames(found, name) };
    });
  const slugOf = (name: string) => slugs.get(keyOf(name)) ?? '';
  return {
    slugOf,
    idOf: (name) => nodeId(type, slugOf(name)),
    unknown,
  };
}

function propsOf(type: 'Investor' | 'Hospital', slug: string, name: string): Record<string, unknown> {
  const isChinese = /\p{Script=Han}/u.test(name);
  const props = named({ slug, name, name_zh: isChinese ? name : null });
  return type === 'Investor' ? { ...props, aliases: [] } : props;
}

/** A name is cited without a place: the rows that print it are cited by the facts that they state. */
function citeNames(found: readonly Naming[], name: string) {
  const spelling = new Map(found.map((naming) => [naming.row, naming.name]));
  const cited = citeRows([...spelling.keys()], (row) => {
    const printed = spelling.get(row) ?? name;
    return printed === name ? [] : [printed];
  });
  const once = new Map(
    cited.map((entry) => [`${entry.source} ${entry.statedAs}`, { ...entry, locator: null }]),
  );
  return [...once.values()];
}

/** Names without a Latin letter have no slug of their own. */
function standIn(type: string, key: string): string {
  const code = Array.from(key, (letter) => letter.codePointAt(0)?.toString(36)).join('');
  return `${type.toLowerCase()}-${code}`.slice(0, 80);
}

function freeSlug(wish: string, taken: Set<string>): string {
  let slug = wish;
  for (let n = 2; taken.has(slug); n++) slug = `${wish}-${n}`;
  taken.add(slug);
  return slug;
}
