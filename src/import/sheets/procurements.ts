// Purchases that sheets state: those of the facts with the same buyer, product or title, day and amount, else new ones.
import { createHash } from 'node:crypto';
import type { ReadRow } from '../../generated/statements.ts';
import { nodeId } from '../../model/ids.ts';
import { priced } from '../../model/money.ts';
import { searchable } from '../../model/names.ts';
import type { Identity } from '../identity.ts';
import type { Surroundings } from '../row-schemas/concept.ts';
import { searchText } from '../row-schemas/naming.ts';
import type { WriteRow } from '../write-rows.ts';
import { caveatOf, citeRows, firstKnown } from './citations.ts';
import { groupBy } from './gather-rounds.ts';
import type { SheetRow } from './kept-rows.ts';
import type { Parties } from './parties.ts';

type Row = SheetRow<'procurement'>;
type KnownProcurement = ReadRow<'import/procurements'>;
type Context = {
  identity: Identity;
  buyers: Parties;
  facts: readonly KnownProcurement[];
  money: Surroundings['money'];
};

export function procurementRows(rows: readonly Row[], context: Context): WriteRow[] {
  const { facts, identity } = context;
  const known = new Map(
    facts.toReversed().flatMap((fact) => {
      const { buyer, product, title, awardedOn, amount } = fact;
      const whats = [...(product ? [product] : []), ...(title ? [titleKey(title)] : [])];
      return whats.map((what) => [keyOf(buyer, what, awardedOn, amount), fact] as const);
    }),
  );
  const factOf = (row: Row) =>
    keysOf(row, context)
      .map((key) => known.get(key))
      .find((fact) => fact !== undefined);
  const gathered = groupBy(rows, (row) => factOf(row)?.id ?? keysOf(row, context)[0] ?? '');
  return [...gathered].map(([key, stated]) => {
    const fact = stated[0] && factOf(stated[0]);
    if (fact === undefined) return newProcurement(key, stated, context);
    const told = { supplier: fact.supplier ?? null, stage: fact.stage, currency: fact.currency ?? null };
    return { ...nothing, id: fact.id, citations: citeRows(stated, differingFrom(told, identity)) };
  });
}

const nothing = { props: {}, buyer: null, supplier: null, product: null, organs: [] };

function newProcurement(key: string, rows: readonly Row[], { identity, buyers, money }: Context): WriteRow {
  const said = rows.map((row) => row.said);
  const first = said[0] as Row['said'];
  const supplier = firstKnown(said, (one) => one.supplier);
  const company = supplier === null ? null : identity.companyNamed(supplier);
  const product = said.find((one) => one.supplier !== null && one.product !== null);
  const currency = firstKnown(said, (one) => one.currency);
  const citations = citeRows(
    rows,
    differingFrom({ supplier: company?.id ?? null, stage: first.stage, currency }, identity),
  );
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 8);
  return {
    id: nodeId(
      'Procurement',
      [buyers.slugOf(first.buyer), first.awarded_on, digest].filter(Boolean).join('-'),
    ),
    props: {
      title: first.title,
      supplierStated: supplier,
      kind: firstKnown(said, (one) => one.kind),
      pricing: firstKnown(said, (one) => one.pricing),
      stage: first.stage,
      awardedOn: first.awarded_on,
      ...priced(money(first.amount, currency, first.awarded_on)),
      caveat: caveatOf(citations, first.amount === null ? said.map(({ doubt }) => doubt) : []),
      searchText: searchText(first.title),
    },
    buyer: buyers.idOf(first.buyer),
    supplier: company?.id ?? null,
    product: product === undefined ? null : productOf(product, identity),
    organs: [...new Set(said.flatMap(({ organs }) => organs))].sort().map((organ) => nodeId('Organ', organ)),
    citations,
  };
}

function differingFrom(
  told: { supplier: string | null; stage: string; currency: string | null },
  identity: Identity,
): (row: Row) => string[] {
  return ({ said }) => {
    const isOther = said.supplier !== null && identity.companyNamed(said.supplier).id !== told.supplier;
    return [
      ...(isOther ? [`supplier ${said.supplier}`] : []),
      ...(said.stage === told.stage ? [] : [`stage ${said.stage}`]),
      ...(said.currency === null || said.currency === told.currency ? [] : [`currency ${said.currency}`]),
    ];
  };
}

/** By product, where it is known, and by title. */
function keysOf({ said }: Row, { identity, buyers }: Context): string[] {
  const buyer = buyers.idOf(said.buyer);
  const product = productOf(said, identity);
  const whats = product === null ? [titleKey(said.title)] : [product, titleKey(said.title)];
  return whats.map((what) => keyOf(buyer, what, said.awarded_on, said.amount));
}

function productOf({ supplier, product }: Row['said'], identity: Identity): string | null {
  return supplier === null || product === null ? null : identity.productNamed(supplier, product);
}

const titleKey = (title: string) => `title ${searchable(title)}`;
const keyOf = (
  buyer: string,
  what: string,
  on: string | null | undefined,
  amount: number | null | undefined,
) => [buyer, what, on ?? '', amount ?? ''].join('\n');
