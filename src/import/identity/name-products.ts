// Which product a list's row means: one of the facts of that family, else the one that the list's rows of it make.
import { createHash } from 'node:crypto';
import { nodeId } from '../../model/ids.ts';
import { productKey, toSlug } from '../../model/names.ts';
import { familyName, nameKey } from '../../model/product-families.ts';
import type { ListedCompany } from '../identity.ts';
import type { Families } from './product-families.ts';

/** `ownSlug` is the slug that the row's company would have on its own; a sheet's rows have no number. */
export type ProductRow = {
  device: string;
  number?: string;
  company: ListedCompany;
  ownSlug: string;
  source: string;
};
export type KnownProduct = { id: string; slug: string; name: string; nameZh: string | null; company: string };
export type ListedProduct = {
  id: string;
  slug: string;
  name: string;
  /** Id of its maker. */
  company: string;
  /** The facts hold it: the list does not write it. */
  known: boolean;
  /** Its names in the list. */
  devices: Set<string>;
  /** Sources that name it. */
  namedBy: Set<string>;
};

export type Products = {
  /** To be asked for the newest row first: it names the family. */
  productOf(row: ProductRow): ListedProduct;
  /** Id of the product that was told to be meant by this name; null where none was. */
  find(company: string, name: string): string | null;
  /** Products that only the list names. */
  listed(): ListedProduct[];
  /** Ids that products have, or would have, while their names or the parts of their company stand on their own. */
  formerIds(): Map<string, string>;
};

const MAX_SLUG = 80;

/** A product of the facts is meant by no list once the facts no longer hold its maker. */
export function nameProducts(
  known: readonly KnownProduct[],
  makers: ReadonlySet<string>,
  families: Families,
): Products {
  const taken = new Set(known.map(({ slug }) => slug));
  const ofFacts = new Map<string, (ListedProduct & { nameZh: string | null })[]>();
  const ofList = new Map<string, ListedProduct>();
  const former = new Map<string, string>();
  const keep = (id: string, now: string) => void (former.has(id) || former.set(id, now));
  for (const { id, slug, name, nameZh, company } of known.filter((product) => makers.has(product.company))) {
    const product = {
      id,
      slug,
      name,
      nameZh,
      company,
      known: true,
      devices: new Set<string>(),
      namedBy: new Set<string>(),
    };
    for (const key of new Set([name, nameZh ?? name].map((called) => families.keyOf(company, called)))) {
      const family = ofFacts.get(`${company} ${key}`) ?? [];
      ofFacts.set(`${company} ${key}`, [...family, product]);
    }
  }
  /** The facts may hold two products of one family: then the name decides, or neither is meant. */
  const knownOf = (key: string, name: string): ListedProduct | undefined => {
    const family = ofFacts.get(key) ?? [];
    return (
      family.find((product) => [product.name, product.nameZh ?? ''].map(nameKey).includes(nameKey(name))) ??
      (family.length === 1 ? family[0] : undefined)
    );
  };
  const create = (company: ListedCompany, name: string): ListedProduct => {
    const short = productSlug(company.slug, name);
    let slug = short;
    for (let n = 2; taken.has(slug); n++) slug = `${short}-${n}`;
    taken.add(slug);
    const sets = { devices: new Set<string>(), namedBy: new Set<string>() };
    return { id: nodeId('Product', slug), slug, name, company: company.id, known: false, ...sets };
  };

  return {
    productOf({ company, device, number, ownSlug, source }) {
      const decided = families.nameOf(company.id, device, number);
      const name = decided ?? familyName(device);
      const key = `${company.id} ${families.keyOf(company.id, device, number)}`;
      const product = knownOf(key, decided ?? device) ?? ofList.get(key) ?? create(company, name);
      if (!product.known) ofList.set(key, product);
      product.devices.add(device);
      product.namedBy.add(source);
      for (const slug of [company.slug, ownSlug])
        for (const printed of [device, name]) keep(nodeId('Product', productSlug(slug, printed)), product.id);
      return product;
    },
    find(company, name) {
      const key = `${company} ${families.keyOf(company, name)}`;
      const product = knownOf(key, families.nameOf(company, name) ?? name) ?? ofList.get(key);
      return product?.id ?? null;
    },
    listed: () => [...ofList.values()],
    formerIds() {
      for (const { company, slug, key } of families.formerSlugs()) {
        const now = (ofFacts.get(`${company} ${key}`) ?? [])[0] ?? ofList.get(`${company} ${key}`);
        if (now !== undefined) keep(nodeId('Product', slug), now.id);
      }
      return former;
    },
  };
}

function productSlug(company: string, name: string): string {
  const own = toSlug(name);
  if (own !== '') return `${company}-${own}`.slice(0, MAX_SLUG).replace(/-+$/, '');
  // A name without a Latin letter: its digest stands in.
  const digest = createHash('sha256').update(productKey(name)).digest('hex').slice(0, 8);
  return `${company.slice(0, MAX_SLUG - 9).replace(/-+$/, '')}-${digest}`;
}
