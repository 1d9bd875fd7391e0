// Companies and products that the list and sheets name: written beside an edition, and resolved once more whenever the
// facts, the judgements or the sheets have changed.
import { foldText, searchable } from '../model/names.ts';
import type { Store } from '../store/store.ts';
import { FDA_LIST } from './fda-list.ts';
import type { Judgement } from './identity/judgements.ts';
import type { ListedProduct } from './identity/name-products.ts';
import { settleIdentity } from './identity/settle.ts';
import { type Identity, type ListedCompany, loadIdentity } from './identity.ts';
import type { ImportReport } from './report.ts';
import { searchText } from './row-schemas/naming.ts';
import { writeSheetSources } from './sheets/sources.ts';
import { writeSheets } from './sheets/write-sheets.ts';
import { type Progress, writeRows } from './write-rows.ts';

/** Whose citations these are: lists and sheets are resolved, and cited, together. */
export const LISTED_BY = 'fda';

/**
 * Resolves what the graph holds of the list and of sheets once more, after facts, judgements or sheets have changed.
 * Counts what sheets state.
 */
export async function relist(
  store: Store,
  judgements: Judgement[],
  progress?: Progress,
): Promise<Required<Pick<ImportReport, 'counts' | 'removed'>>> {
  const identity = await loadIdentity(store, 'FDA', { judgements });
  await writeSheetSources(store);
  const { companies, products } = listingOf(identity);
  const named = await writeListing(store, {
    companies: companies.filter(isOnSheets),
    products: products.filter(isOnSheets),
  });
  await writeListing(store, {
    companies: companies.filter((row) => !isOnSheets(row)),
    products: products.filter((row) => !isOnSheets(row)),
  });
  const { counts, removed } = await writeSheets(store, identity, progress);
  const abandoned = await settleIdentity(store, identity, LISTED_BY);
  return { counts: { ...named, ...counts }, removed: { ...removed, ...abandoned } };
}

const isOnSheets = ({ citations }: { citations: { source: string }[] }) =>
  citations.some(({ source }) => source !== FDA_LIST);

export const listingOf = (identity: Identity) => ({
  companies: identity.companies().map(companyRow),
  products: identity.products().map(productRow),
});

export async function writeListing(
  store: Store,
  { companies, products }: ReturnType<typeof listingOf>,
  progress?: Progress,
): Promise<ImportReport['counts']> {
  const common = { owner: 'listed' as const, params: { by: LISTED_BY }, ...(progress && { progress }) };
  return {
    Company: await writeRows(store, companies, { statement: 'listed-company', ...common }),
    Product: await writeRows(store, products, { statement: 'listed-product', ...common }),
  };
}

function companyRow({ id, slug, name, known, listedAs, formerSlugs }: ListedCompany) {
  const names = [...listedAs.keys()].sort();
  return {
    id,
    props: known ? {} : { slug, name, sortName: foldText(name) },
    listedAs: names,
    formerSlugs: [...formerSlugs].sort(),
    listedText: names.map((listed) => `\n${searchable(listed)}`).join(''),
    citations: names.flatMap((listed) =>
      [...(listedAs.get(listed) ?? [])].sort().map((by) => cite(null, listed === name ? null : listed, by)),
    ),
  };
}

function productRow({ id, slug, name, company, devices, namedBy }: ListedProduct) {
  return {
    id,
    // What a row prints finds its family, too: a model, a version.
    props: {
      slug,
      name,
      sortName: foldText(name),
      searchText: searchText(...new Set([name, ...[...devices].sort()])),
    },
    company,
    citations: [...namedBy].sort().map((by) => cite(null, null, by)),
  };
}

export function cite(locator: string | null, statedAs: string | null, source: string = FDA_LIST) {
  return { source, locator, statedAs, retrievedOn: null };
}
