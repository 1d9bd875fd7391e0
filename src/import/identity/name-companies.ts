// Gives every group of names its slug and its name.
import { identityKey, namesWithin, slugOfKey, spellingOf } from '../../model/company-names.ts';
import { nodeId } from '../../model/ids.ts';
import type { Groups } from './groups.ts';
import type { Judgement } from './judgements.ts';

export type ResolvedCompany = {
  id: string;
  slug: string;
  name: string;
  /** The facts hold it: the list adds names to it and changes nothing else. */
  known: boolean;
  /** Slugs under which parts of it stood, or would stand, on their own. */
  formerSlugs: Set<string>;
};

/** A company that the curated facts hold. */
export type KnownCompany = { id: string; slug: string; name: string; names: string[] };
export type Names = { known: KnownCompany[]; listed: string[]; judgements: Judgement[] };

/** What is grouped: known companies, spellings as judgements name them, and keys. */
export const nodeOf = {
  known: (id: string) => `known ${id}`,
  spelling: (name: string) => `spelling ${spellingOf(name)}`,
  key: (key: string) => `key ${key}`,
};

export function nameCompanies(groups: Groups, names: Names): Map<string, ResolvedCompany> {
  const chosen = choose(groups, names);
  const taken = new Set(names.known.map(({ slug }) => slug));
  const companies = new Map<string, ResolvedCompany>();
  for (const [group, { slug, name, id }] of [...chosen].sort(([, x], [, y]) =>
    x.order < y.order ? -1 : 1,
  )) {
    const free = id === undefined ? freeSlug(slug, taken) : slug;
    companies.set(group, {
      id: nodeId('Company', free),
      slug: free,
      name,
      known: id !== undefined,
      formerSlugs: new Set(),
    });
  }
  const byNode = new Map<string, ResolvedCompany>();
  for (const [group, members] of groups.all()) {
    const company = companies.get(group);
    if (company !== undefined) for (const node of members) byNode.set(node, company);
  }
  return byNode;
}

type Choice = { slug: string; name: string; id?: string; order: string };

/** A known company gives its own slug and name, else the judgement, else the spelling that stands there most. */
function choose(groups: Groups, { known, listed, judgements }: Names): Map<string, Choice> {
  const chosen = new Map<string, Choice>();
  const add = (node: string, choice: Choice) => {
    if (!chosen.has(groups.groupOf(node))) chosen.set(groups.groupOf(node), choice);
  };
  const same = judgements.filter(({ verdict }) => verdict === 'same');
  const joined = new Set(same.map(({ b }) => b));
  const slugs = new Set(known.map(({ slug }) => slug));
  const isJoined = ({ slug, names }: KnownCompany) =>
    joined.has(slug) || names.some((name) => joined.has(name));
  for (const company of [...known.filter((one) => !isJoined(one)), ...known.filter(isJoined)])
    add(nodeOf.known(company.id), {
      slug: company.slug,
      name: company.name,
      id: company.id,
      order: company.slug,
    });
  for (const { a } of same.filter(({ a: head }) => !joined.has(head) && !slugs.has(head))) {
    const slug = slugOfKey(identityKey(a));
    add(nodeOf.spelling(a), { slug, name: a, order: slug });
  }
  const spellings = new Map<string, string[]>();
  const judged = judgements.flatMap(({ a, b }) => [a, b]).filter((cell) => !slugs.has(cell));
  for (const name of new Set([...listed, ...judged])) {
    const key = identityKey(namesWithin(name)[0] ?? name);
    spellings.set(key, [...(spellings.get(key) ?? []), name]);
  }
  const most = [...spellings].sort(
    ([a, x], [b, y]) => y.length - x.length || b.length - a.length || (a < b ? -1 : 1),
  );
  for (const [key, printed] of most) {
    const [name = key] = printed.toSorted(bySpelling);
    for (const one of printed) add(nodeOf.spelling(one), { slug: slugOfKey(key), name, order: key });
  }
  return chosen;
}

/** Names in capitals alone come last: a list shouts them, the company does not. */
function bySpelling(a: string, b: string): number {
  const shouts = (name: string) => (name === name.toUpperCase() ? 1 : 0);
  return shouts(a) - shouts(b) || (a < b ? -1 : 1);
}

function freeSlug(wish: string, taken: Set<string>): string {
  let slug = wish;
  for (let n = 2; taken.has(slug); n++) slug = `${wish}-${n}`;
  taken.add(slug);
  return slug;
}
