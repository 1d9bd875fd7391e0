// Tells which company, product and approval a list's row means: known ones by name or number, else a new one. The
// answer is made for all rows at once, those of earlier editions included, so that it owes nothing to their order.
import { createHash } from 'node:crypto';
import type { ReadRow } from '../generated/statements.ts';
import { nodeId } from '../model/ids.ts';
import { productKey, toSlug } from '../model/names.ts';
import type { Store } from '../store/store.ts';
import type { Judgement } from './identity/judgements.ts';

import type { KnownCompany, ResolvedCompany } from './identity/name-companies.ts';
import { type OpenPair, resolveCompanies } from './identity/resolve.ts';
import { loadMentions, type Mention } from './sheets/mentions.ts';

/** Names under which a list or a sheet prints the company, and the sources that do. */
export type ListedCompany = ResolvedCompany & { listedAs: Map<string, Set<string>> };
export type ListedProduct = {
  id: string;
  slug: string;
  name: string;
  company: ListedCompany;
  /** The facts hold it: the list does not write it. */
  known: boolean;
  /** Ids that it has, or would have, while parts of its company stand on their own. */
  formerIds: Set<string>;
  /** Sources that name it. */
  namedBy: Set<string>;
};
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
  /** Pairs that may be one company, likeliest first. */
  open(): OpenPair[];
  /** Approvals that the list alone states and that now belong to another product. */
  moved(): { id: string; product: string }[];
  /** Products that lose an approval to another product. */
  left(): string[];
};

const MAX_SLUG = 80;
/** The source of the FDA's list. */
export const FDA_LIST = nodeId('Source', 'fda-ai-enabled-devices');

/** `rows` are those about to be written; rows of the graph that they do not replace are taken into account. */
export async function loadIdentity(
  store: Store,
  authority: string,
  {
    rows = [],
    judgements = [],
    mentions,
  }: { rows?: ListedRow[]; judgements?: Judgement[]; mentions?: Mention[] } = {},
): Promise<Identity> {
  const mentioned = mentions ?? (await loadMentions(store));
  const [companies, products, approvals] = await Promise.all([
    store.read('import/companies', {}),
    store.read('import/products', {}),
    store.read('import/approvals', { authority }),
  ]);
  const numbers = new Map(approvals.filter(({ known }) => known).map((row) => [row.number, row]));
  const current = newestOf([...approvals.flatMap(listedRow), ...rows]);
  const known = companies.filter((company) => company.known);
  const resolution = resolveCompanies({
    known: known.map(({ id, slug, names }): KnownCompany => ({ id, slug, names, name: names[0] ?? slug })),
    listed: [...current, ...mentioned].map(({ company }) => company),
    judgements,
  });

  const used = new Map<string, ListedCompany>();
  const take = (name: string, source: string): ListedCompany => {
    const company = resolution.companyOf(name);
    const taken = used.get(company.id) ?? { ...company, listedAs: new Map() };
    used.set(company.id, taken);
    taken.listedAs.set(name, (taken.listedAs.get(name) ?? new Set()).add(source));
    return taken;
  };
  const slugs = new Set(products.filter((product) => product.known).map(({ slug }) => slug));
  const byProduct = new Map<string, ListedProduct>();
  const keyOf = (company: { id: string }, device: string) => `${company.id} ${productKey(device)}`;
  const makers = new Map(known.map(({ id, slug, names }) => [id, { id, slug, name: names[0] ?? slug }]));
  for (const { id, slug, name, nameZh, company, known: isKnown } of products) {
    const maker = makers.get(company);
    if (!isKnown || maker === undefined) continue;
    const owner = { ...maker, known: true, formerSlugs: new Set<string>(), listedAs: new Map() };
    const product = { id, slug, name, company: owner, known: true };
    for (const key of [name, nameZh ?? name].map((called) => keyOf(maker, called)))
      if (!byProduct.has(key)) byProduct.set(key, { ...product, formerIds: new Set(), namedBy: new Set() });
  }
  const nameProduct = (printed: string, company: ListedCompany, name: string, source: string) => {
    const key = keyOf(company, name);
    const product = byProduct.get(key) ?? newProduct(company, name, slugs);
    byProduct.set(key, product);
    product.namedBy.add(source);
    const own = productSlug(resolution.ownSlugOf(printed), name);
    if (!product.known) product.formerIds.add(nodeId('Product', own));
    return product;
  };
  const byNumber = new Map<string, ListedProduct>();
  for (const row of current) {
    const fact = numbers.get(row.number);
    if (fact !== undefined) {
      // Another name may be a later owner's or a subsidiary's: it makes neither an alias nor a company.
      if (resolution.companyOf(row.company).id === fact.company) take(row.company, FDA_LIST);
      continue;
    }
    const company = take(row.company, FDA_LIST);
    byNumber.set(row.number, nameProduct(row.company, company, row.device, FDA_LIST));
  }
  for (const { company: printed, product, source, within } of mentioned) {
    if (within !== null && resolution.companyOf(printed).id !== within) continue;
    const company = take(printed, source);
    if (product !== null) nameProduct(printed, company, product, source);
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
    productNamed: (company, product) =>
      byProduct.get(keyOf(resolution.companyOf(company), product))?.id ?? null,
    companies: () => [...used.values()],
    products: () => [...byProduct.values()].filter((product) => !product.known),
    open: () => resolution.open,
    moved: () => leaving.map(({ id, number }) => ({ id, product: productOf(number) })),
    left: () => [...new Set(leaving.map(({ product }) => product))],
  };
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

function newProduct(company: ListedCompany, name: string, taken: Set<string>): ListedProduct {
  const short = productSlug(company.slug, name);
  let slug = short;
  for (let n = 2; taken.has(slug); n++) slug = `${short}-${n}`;
  taken.add(slug);
  const sets = { formerIds: new Set<string>(), namedBy: new Set<string>() };
  return { id: nodeId('Product', slug), slug, name, company, known: false, ...sets };
}

function productSlug(company: string, name: string): string {
  const own = toSlug(name);
  if (own !== '') return `${company}-${own}`.slice(0, MAX_SLUG).replace(/-+$/, '');
  // A name without a Latin letter: its digest stands in.
  const digest = createHash('sha256').update(productKey(name)).digest('hex').slice(0, 8);
  return `${company.slice(0, MAX_SLUG - 9).replace(/-+$/, '')}-${digest}`;
}
