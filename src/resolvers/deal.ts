// Deals.
import type { DealResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { deal } from '../loaders/deal.ts';
import { source } from '../loaders/source.ts';
import { toMoney } from '../model/money.ts';
import { relate } from './relate.ts';

export const dealQueries = { deals: relate(deal.list) } satisfies QueryResolvers;

export const Deal = {
  buyerCompany: relate(deal.buyer),
  target: relate(deal.target),
  upfront: ({ upfront, upfrontUsd, currency }) => toMoney({ amount: upfront, currency, usd: upfrontUsd }),
  total: ({ total, totalUsd, currency }) => toMoney({ amount: total, currency, usd: totalUsd }),
  sources: relate(source.citations),
} satisfies DealResolvers;
