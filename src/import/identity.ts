// Tells which company, product and approval a list's row means: known ones by name or number, else a new one.

import { nodeId } from '../model/ids.ts';
import { companyKey, productKey, toSlug } from '../model/names.ts';
import type { Store } from '../store/store.ts';

export type ListedCompany = {
  id: string;
  slug: string;
  name: string;
  /** Known from elsewhere: the list adds names to it and changes nothing else. */
  known: boolean;
  listedAs: Set<string>;
};
export type ListedProduct = {
  id: string;
  slug: string;
  name: string;
  company: ListedCompany;
  isNew: boolean;
};
export type KnownApproval = { id: string; product: string; company: string };

export type Identity = {
  /** The approval that has this number already. */
  approval(number: string): KnownApproval | undefined;
  /** The company of this name; made new where none has it. */
  company(name: string): ListedCompany;
  /**
   * Keeps a name for a company that is known by other means, such as an approval's number, where the name is one of
   * its own. Another name may be a later owner's or a subsidiary's: it makes neither an alias nor a company.
   */
  confirm(companyId: string, name: string): void;
  /** The company's product of this name; made new where none has it. */
  product(company: ListedCompany, name: string): ListedProduct;
  companies(): ListedCompany[];
  products(): ListedProduct[];
};

const MAX_SLUG = 80;

export async function loadIdentity(store: Store, authority: string): Promise<Identity> {
  const [companies, products, approvals] = await Promise.all([
    store.read('import/companies', {}),
    store.read('import/products', {}),
    store.read('import/approvals', { authority }),
  ]);
  const numbers = new Map<string, KnownApproval>(approvals.map((row) => [row.number, row]));
  const byKey = new Map<string, ListedCompany>();
  const byId = new Map<string, ListedCompany>();
  for (const { id, slug, names, listedAs, listed } of companies) {
    const company = { id, slug, name: names[0] ?? slug, known: !listed, listedAs: new Set(listedAs ?? []) };
    byId.set(id, company);
    for (const name of [...names, ...company.listedAs])
      byKey.set(companyKey(name), byKey.get(companyKey(name)) ?? company);
  }
  const byProduct = new Map<string, ListedProduct>();
  for (const { id, slug, name, company } of products) {
    const maker = byId.get(company);
    if (maker !== undefined)
      byProduct.set(`${company} ${productKey(name)}`, { id, slug, name, company: maker, isNew: false });
  }
  const companySlugs = new Set(companies.map(({ slug }) => slug));
  const productSlugs = new Set(products.map(({ slug }) => slug));
  const used = new Set<ListedCompany>();

  const take = (company: ListedCompany, name: string) => {
    company.listedAs.add(name);
    used.add(company);
    return company;
  };

  return {
    approval: (number) => numbers.get(number),
    company(name) {
      const key = companyKey(name);
      const found = byKey.get(key) ?? newCompany(name, companySlugs);
      byKey.set(key, found);
      return take(found, name);
    },
    confirm(companyId, name) {
      const company = byKey.get(companyKey(name));
      if (company?.id === companyId) take(company, name);
    },
    product(company, name) {
      const key = `${company.id} ${productKey(name)}`;
      let found = byProduct.get(key);
      if (found === undefined) {
        const slug = freeSlug(`${company.slug}-${toSlug(name)}`, productSlugs);
        found = { id: nodeId('Product', slug), slug, name, company, isNew: true };
        byProduct.set(key, found);
      }
      return found;
    },
    companies: () => [...used],
    products: () => [...byProduct.values()].filter(({ isNew }) => isNew),
  };
}

function newCompany(name: string, taken: Set<string>): ListedCompany {
  const slug = freeSlug(toSlug(companyKey(name)) || 'company', taken);
  return { id: nodeId('Company', slug), slug, name, known: false, listedAs: new Set() };
}

function freeSlug(wish: string, taken: Set<string>): string {
  const short = wish.slice(0, MAX_SLUG).replace(/-+$/, '');
  let slug = short;
  for (let n = 2; taken.has(slug); n++) slug = `${short}-${n}`;
  taken.add(slug);
  return slug;
}
