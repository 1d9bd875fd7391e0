// Procurements.
import type { ProcurementResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { procurement } from '../loaders/procurement.ts';
import { source } from '../loaders/source.ts';
import { toMoney } from '../model/money.ts';
import { connect, relate, relateAs } from './relate.ts';

export const procurementQueries = { procurements: connect(procurement.page) } satisfies QueryResolvers;

export const Procurement = {
  buyer: relate(procurement.buyer),
  supplier: relate(procurement.supplier),
  product: relate(procurement.product),
  organ: relateAs(
    procurement.organs,
    (parent: { id: string }) => parent,
    (organs) => organs[0] ?? null,
  ),
  organs: relate(procurement.organs),
  price: toMoney,
  sources: relate(source.citations),
} satisfies ProcurementResolvers;
