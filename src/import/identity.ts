// Tells which company, product and approval a list's row means: known ones by name or number, else a new one. The
// answer is made for all rows at once, those of earlier editions included, so that it owes nothing to their order.

import type { ReadRow } from '../generated/statements.ts';
import { nodeId } from '../model/ids.ts';
import { productKey, toSlug } from '../model/names.ts';
import type { Store } from '../store/store.ts';
import type { Judgement } from './identity/judgements.ts';

import type { KnownCompany, ResolvedCompany } from './identity/name-companies.ts';
import { type OpenPair, resolveCompanies } from './identity/resolve.ts';

export type ListedCompany = ResolvedCompany & { listedAs: Set<string> };
export type ListedProduct = {
  id: string;
  slug: string;
  name: string;
  company: ListedCompany;
  /** The facts hold it: the list does not write it. */
  known: boolean;
  /** Ids that it has, or would have, while parts of its company stand on their own. */
  formerIds: Set<string>;
};
export type KnownApproval = { id: string; product: string; company: string };
/** What the newest edition that holds a record says of it. */
export type ListedRow = { number: string; company: string; device: string; decidedOn: string; asOf: string };

export type Identity = {
  /** The approval of this number that the facts hold. */
  approval(number: string): KnownApproval | undefined;
  /** Id of the product that the record of this number means. */
  productOf(number: string): string;
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

/** `rows` are those about to be written; rows of the graph that they do not replace are taken into account. */
export async function loadIdentity(
  store: Store,
  authority: string,
  { rows = [], judgements = [] }: { rows?: ListedRow[]; judgements?: Judgement[] } = {},
): Promise<Identity> {
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
    listed: current.map(({ company }) => company),
    judgements,
  });

  const used = new Map<string, ListedCompany>();
  const take = (name: string): ListedCompany => {
    const company = resolution.companyOf(name);
    const taken = used.get(company.id) ?? { ...company, listedAs: new Set<string>() };
    used.set(company.id, taken);
    taken.listedAs.add(name);
    return taken;
  };
  const slugs = new Set(products.filter((product) => product.known).map(({ slug }) => slug));
  const byProduct = new Map<string, ListedProduct>();
  const keyOf = (company: { id: string }, device: string) => `${company.id} ${productKey(device)}`;
  const makers = new Map(known.map(({ id, slug, names }) => [id, { id, slug, name: names[0] ?? slug }]));
  for (const { id, slug, name, company, known: isKnown } of products) {
    const maker = makers.get(company);
    if (!isKnown || maker === undefined) continue;
    const key = keyOf(maker, name);
    const owner = { ...maker, known: true, formerSlugs: new Set<string>(), listedAs: new Set<string>() };
    if (!byProduct.has(key))
      byProduct.set(key, { id, slug, name, company: owner, known: true, formerIds: new Set() });
  }
  const byNumber = new Map<string, ListedProduct>();
  for (const row of current) {
    const fact = numbers.get(row.number);
    if (fact !== undefined) {
      // Another name may be a later owner's or a subsidiary's: it makes neither an alias nor a company.
      if (resolution.companyOf(row.company).id === fact.company) take(row.company);
      continue;
    }
    const company = take(row.company);
    const key = keyOf(company, row.device);
    const product = byProduct.get(key) ?? newProduct(company, row.device, slugs);
    byProduct.set(key, product);
    byNumber.set(row.number, product);
    const own = productSlug(resolution.ownSlugOf(row.company), row.device);
    if (!product.known) product.formerIds.add(nodeId('Product', own));
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
  return { id: nodeId('Product', slug), slug, name, company, known: false, formerIds: new Set() };
}

const productSlug = (company: string, name: string) =>
  `${company}-${toSlug(name)}`.slice(0, MAX_SLUG).replace(/-+$/, '');
