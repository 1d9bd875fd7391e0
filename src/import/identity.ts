// Tells which company, product and approval a list's row means: known ones by name or number, else a new one. The
// answer is made for all rows at once, those of earlier editions included, so that it owes nothing to their order.

import type { ReadRow } from '../generated/statements.ts';
import { spellingOf } from '../model/company-names.ts';
import type { Store } from '../store/store.ts';
import { FDA_LIST } from './fda-list.ts';
import type { Judgement } from './identity/judgements.ts';
import type { KnownCompany, ResolvedCompany } from './identity/name-companies.ts';
import { type ListedProduct, nameProducts } from './identity/name-products.ts';
import { createFamilies, type ProductFamily, readFamilies } from './identity/product-families.ts';
import { type OpenPair, type Resolution, resolveCompanies } from './identity/resolve.ts';
import { loadMentions, type Mention } from './sheets/mentions.ts';

/** Names under which a list or a sheet prints the company, and the sources that do. */
export type ListedCompany = ResolvedCompany & { listedAs: Map<string, Set<string>> };
export type KnownApproval = { id: string; product: string; company: string };
/** What the newest edition that holds a record says of it. */
export type ListedRow = { number: string; company: string; device: string; decidedOn: string; asOf: string };

export type Identity = {
  /** The approval of this number that the facts hold. */
  approval(number: string): KnownApproval | undefined;
  /** Id of the product that the record of this number means. */
  productOf(number: string): string;
  /** The company that a name on a sheet means, and the id of its product of that name, if there is one. */
  companyNamed(name: string): ResolvedCompany;
  productNamed(company: string, product: string): string | null;
  /** Companies that the list names, with their names there. */
  companies(): ListedCompany[];
  /** Products that only the list names. */
  products(): ListedProduct[];
  /** Former ids of products, and the ids that they have now. */
  formerProducts(): Map<string, string>;
  /** Pairs that may be one company, likeliest first. */
  open(): OpenPair[];
  /** Approvals that the list alone states and that now belong to another product. */
  moved(): { id: string; product: string }[];
  /** Products that lose an approval to another product. */
  left(): string[];
};

export type IdentityOptions = {
  /** Those about to be written; rows of the graph that they do not replace are taken into account. */
  rows?: ListedRow[];
  judgements?: Judgement[];
  /** Those of data/product-family.csv unless given. */
  families?: readonly ProductFamily[];
  /** Those of the sheets in the graph unless given. */
  mentions?: Mention[];
};

export async function loadIdentity(
  store: Store,
  authority: string,
  { rows = [], judgements = [], families = readFamilies(), mentions }: IdentityOptions = {},
): Promise<Identity> {
  const mentioned = mentions ?? (await loadMentions(store));
  const [companies, products, approvals] = await Promise.all([
    store.read('import/companies', {}),
    store.read('import/products', {}),
    store.read('import/approvals', { authority }),
  ]);
  const numbers = new Map(approvals.filter(({ known }) => known).map((row) => [row.number, row]));
  const current = newestOf([...approvals.flatMap(listedRow), ...rows]);
  const known = companies
    .filter((company) => company.known)
    .map(({ id, slug, names }): KnownCompany => ({ id, slug, names, name: names[0] ?? slug }));
  const listed = [...current, ...mentioned].map(({ company }) => company);
  const resolution = resolveCompanies({ known, listed, judgements });

  const used = new Map<string, ListedCompany>();
  const take = (name: string, source: string): ListedCompany => {
    const company = resolution.companyOf(name);
    const taken = used.get(company.id) ?? { ...company, listedAs: new Map() };
    used.set(company.id, taken);
    taken.listedAs.set(name, (taken.listedAs.get(name) ?? new Set()).add(source));
    return taken;
  };
  const named = nameProducts(
    products.filter((product) => product.known),
    new Set(known.map(({ id }) => id)),
    createFamilies(families, companyFinder(known, listed, resolution)),
  );
  const byNumber = new Map<string, ListedProduct>();
  for (const row of current) {
    const fact = numbers.get(row.number);
    if (fact !== undefined) {
      // Another name may be a later owner's or a subsidiary's: it makes neither an alias nor a company.
      if (resolution.companyOf(row.company).id === fact.company) take(row.company, FDA_LIST);
      continue;
    }
    const company = take(row.company, FDA_LIST);
    const ownSlug = resolution.ownSlugOf(row.company);
    byNumber.set(row.number, named.productOf({ ...row, company, ownSlug, source: FDA_LIST }));
  }
  for (const { company: printed, product: device, source, within } of mentioned) {
    if (within !== null && resolution.companyOf(printed).id !== within) continue;
    const company = take(printed, source);
    if (device === null) continue;
    named.productOf({ company, device, ownSlug: resolution.ownSlugOf(printed), source });
  }
  const productOf = (number: string): string => {
    const product = numbers.get(number)?.product ?? byNumber.get(number)?.id;
    if (product === undefined) throw new Error(`${number} was not among the rows`);
    return product;
  };
  const leaving = approvals.filter(
    (row) => !row.known && byNumber.has(row.number) && productOf(row.number) !== row.product,
  );
  return {
    approval: (number) => numbers.get(number),
    productOf,
    companyNamed: (name) => resolution.companyOf(name),
    productNamed: (company, product) => named.find(resolution.companyOf(company).id, product),
    companies: () => [...used.values()],
    products: named.listed,
    formerProducts: named.formerIds,
    open: () => resolution.open,
    moved: () => leaving.map(({ id, number }) => ({ id, product: productOf(number) })),
    left: () => [...new Set(leaving.map(({ product }) => product))],
  };
}

/** The id of the company that a slug, present or former, or a name of the list means. */
function companyFinder(known: KnownCompany[], listed: string[], resolution: Resolution) {
  const ids = new Map<string, string>();
  for (const name of listed) {
    const { id, slug } = resolution.companyOf(name);
    for (const cell of [spellingOf(name), resolution.ownSlugOf(name), slug]) ids.set(cell, id);
  }
  for (const { id, slug } of known) ids.set(slug, resolution.companyOfKnown(id).id);
  return (cell: string) => ids.get(cell) ?? ids.get(spellingOf(cell));
}

function listedRow(row: ReadRow<'import/approvals'>): ListedRow[] {
  const { number, listedCompany: company, listedDevice: device, listedOn, listedAsOf } = row;
  if (company == null || device == null) return [];
  return [{ number, company, device, decidedOn: listedOn ?? '', asOf: listedAsOf ?? '' }];
}

/** One row a record, newest decision first: a product takes its name from the first. */
function newestOf(rows: ListedRow[]): ListedRow[] {
  const newest = new Map<string, ListedRow>();
  for (const row of rows) if ((newest.get(row.number)?.asOf ?? '') <= row.asOf) newest.set(row.number, row);
  const order = ({ decidedOn, number }: ListedRow) => `${decidedOn} ${number}`;
  return [...newest.values()].sort((a, b) => (order(a) > order(b) ? -1 : 1));
}
