// Which product a list's row means: one of the facts of that family, else the one that the list's rows of it make.
import { nodeId } from '../../model/ids.ts';
import { toSlug } from '../../model/names.ts';
import { familyName, nameKey } from '../../model/product-families.ts';
import type { ListedCompany, ListedRow } from '../identity.ts';
import type { Families } from './product-families.ts';

/** `ownSlug` is the slug that the row's company would have on its own. */
export type ProductRow = Pick<ListedRow, 'device' | 'number'> & { company: ListedCompany; ownSlug: string };
export type KnownProduct = { id: string; slug: string; name: string; company: string };
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
};

export type Products = {
  /** To be asked for the newest row first: it names the family. */
  productOf(row: ProductRow): ListedProduct;
  /** Products that only the list names. */
  listed(): ListedProduct[];
  /** Ids that products have, or would have, while their names or the parts of their company stand on their own. */
  formerIds(): Map<string, string>;
};

const MAX_SLUG = 80;

export function nameProducts(known: readonly KnownProduct[], families: Families): Products {
  const taken = new Set(known.map(({ slug }) => slug));
  const ofFacts = new Map<string, ListedProduct[]>();
  const ofList = new Map<string, ListedProduct>();
  const former = new Map<string, string>();
  const keep = (id: string, now: string) => void (former.has(id) || former.set(id, now));
  for (const product of known) {
    const key = `${product.company} ${families.keyOf(product.company, product.name)}`;
    const family = ofFacts.get(key) ?? [];
    ofFacts.set(key, [...family, { ...product, known: true, devices: new Set() }]);
  }
  /** The facts may hold two products of one family: then the name decides, or neither is meant. */
  const knownOf = (key: string, name: string): ListedProduct | undefined => {
    const family = ofFacts.get(key) ?? [];
    return (
      family.find((product) => nameKey(product.name) === nameKey(name)) ??
      (family.length === 1 ? family[0] : undefined)
    );
  };
  const create = (company: ListedCompany, name: string): ListedProduct => {
    const short = productSlug(company.slug, name);
    let slug = short;
    for (let n = 2; taken.has(slug); n++) slug = `${short}-${n}`;
    taken.add(slug);
    return { id: nodeId('Product', slug), slug, name, company: company.id, known: false, devices: new Set() };
  };

  return {
    productOf({ company, device, number, ownSlug }) {
      const decided = families.nameOf(company.id, device, number);
      const name = decided ?? familyName(device);
      const key = `${company.id} ${families.keyOf(company.id, device, number)}`;
      const product = knownOf(key, decided ?? device) ?? ofList.get(key) ?? create(company, name);
      if (!product.known) ofList.set(key, product);
      product.devices.add(device);
      for (const slug of [company.slug, ownSlug])
        for (const printed of [device, name]) keep(nodeId('Product', productSlug(slug, printed)), product.id);
      return product;
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

const productSlug = (company: string, name: string) =>
  `${company}-${toSlug(name)}`.slice(0, MAX_SLUG).replace(/-+$/, '');
