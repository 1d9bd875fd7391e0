// Which names are one company: judgements first, then equal keys, then likeness. The answer depends on the set of
// names alone, never on the order in which they came, so that imports in any order agree.
import { KnownError } from '../../errors.ts';
import { identityKey, namesWithin } from '../../model/company-names.ts';
import { createGroups, type Groups } from './groups.ts';
import type { Judgement } from './judgements.ts';
import { type Names, nameCompanies, nodeOf, type ResolvedCompany } from './name-companies.ts';
import { type Candidate, scoreCandidates } from './similarity.ts';

/** From here on two names are one company without a person's word; set on test/fixtures/labels/company-pairs.csv. */
export const JOIN_FROM = 0.93;
/** From here on a pair waits for a person's word. */
export const REVIEW_FROM = 0.53;

export type OpenPair = { a: ResolvedCompany; b: ResolvedCompany; score: number; alike: [string, string] };
export type Resolution = {
  /** The company that a listed name means. */
  companyOf(name: string): ResolvedCompany;
  /** The company that a company of the facts is, or is a part of. */
  companyOfKnown(id: string): ResolvedCompany;
  /** Slug that the name's company would have without likeness and judgements. */
  ownSlugOf(name: string): string;
  /** Pairs that may be one company, likeliest first. */
  open: OpenPair[];
};

type Node = string;
const keysOf = (name: string) => namesWithin(name).map(identityKey);

export function resolveCompanies({ known, listed, judgements }: Names): Resolution {
  const names: Names = { known, listed: [...new Set(listed)].sort(), judgements };
  const groups = groupNames(names, judgements);
  // Companies of the facts never become one by likeness, so that without a list there is nothing to compare.
  const compared = listed.length === 0 ? [] : [...known.flatMap((company) => company.names), ...names.listed];
  const candidates = scoreCandidates(compared.flatMap(keysOf));
  const byScore = candidates.toSorted((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1));
  for (const { a, b } of byScore.filter(({ score }) => score >= JOIN_FROM))
    groups.join(nodeOf.key(a), nodeOf.key(b));
  const apart = judgements.filter(({ verdict }) => verdict === 'different');
  const own = nameCompanies(groupNames(names, apart), { ...names, judgements: apart });
  const companies = nameCompanies(groups, names);
  addFormerSlugs(names.listed, own, companies);
  return {
    companyOf: (name) => at(companies, nodeOf.spelling(name)),
    companyOfKnown: (id) => at(companies, nodeOf.known(id)),
    ownSlugOf: (name) => at(own, nodeOf.spelling(name)).slug,
    open: openPairs(byScore, groups, companies),
  };
}

function groupNames({ known, listed }: Names, judgements: Judgement[]): Groups {
  const groups = createGroups();
  const slugs = new Map(known.map(({ slug, id }) => [slug, id]));
  const cell = (text: string): Node => {
    const id = slugs.get(text);
    return id === undefined ? nodeOf.spelling(text) : nodeOf.known(id);
  };
  for (const { id, names } of known) {
    groups.settle(nodeOf.known(id));
    for (const name of names) {
      groups.join(nodeOf.known(id), nodeOf.spelling(name));
      for (const key of keysOf(name)) groups.join(nodeOf.known(id), nodeOf.key(key));
    }
  }
  for (const { a, b } of judgements.filter(({ verdict }) => verdict === 'different'))
    groups.keepApart(cell(a), cell(b));
  for (const { a, b, verdict } of judgements) {
    if (verdict === 'same' && !groups.join(cell(a), cell(b), { even: 'settled' })) throw contradiction(a, b);
  }
  const judged = judgements.flatMap(({ a, b }) => [a, b]).filter((text) => !slugs.has(text));
  for (const name of [...new Set([...listed, ...judged])].sort())
    for (const key of keysOf(name)) groups.join(nodeOf.key(key), nodeOf.spelling(name));
  return groups;
}

function contradiction(a: string, b: string): KnownError {
  return new KnownError(
    'UNREADABLE_DATA',
    `judgements.csv: "${a}" and "${b}" are judged the same, and other rows keep them apart. Remove the row that is wrong.`,
  );
}

function addFormerSlugs(
  listed: string[],
  own: Map<Node, ResolvedCompany>,
  companies: Map<Node, ResolvedCompany>,
): void {
  const live = new Set([...companies.values()].map(({ slug }) => slug));
  for (const name of listed) {
    const { slug } = at(own, nodeOf.spelling(name));
    const company = at(companies, nodeOf.spelling(name));
    if (!live.has(slug)) company.formerSlugs.add(slug);
  }
}

function openPairs(byScore: Candidate[], groups: Groups, companies: Map<Node, ResolvedCompany>): OpenPair[] {
  const pairs = new Map<string, OpenPair>();
  for (const { a, b, score } of byScore) {
    const [one, two] = [at(companies, nodeOf.key(a)), at(companies, nodeOf.key(b))];
    // What the facts hold as two companies has been curated.
    if (score < REVIEW_FROM || one === two || (one.known && two.known)) continue;
    if (groups.areApart(nodeOf.key(a), nodeOf.key(b))) continue;
    const key = [one.id, two.id].sort().join(' ');
    if (!pairs.has(key)) pairs.set(key, { a: one, b: two, score, alike: [a, b] });
  }
  return [...pairs.values()];
}

function at(companies: Map<Node, ResolvedCompany>, node: Node): ResolvedCompany {
  const company = companies.get(node);
  if (company === undefined) throw new Error(`"${node}" was not among the names to resolve`);
  return company;
}
