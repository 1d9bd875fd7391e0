// Decisions to pay.
import type { QueryResolvers, ReimbursementResolvers } from '../generated/resolvers.ts';
import { reimbursement } from '../loaders/reimbursement.ts';
import { source } from '../loaders/source.ts';
import { toMoney } from '../model/money.ts';
import { relate } from './relate.ts';

export const reimbursementQueries = { reimbursements: relate(reimbursement.list) } satisfies QueryResolvers;

export const Reimbursement = {
  product: relate(reimbursement.product),
  company: relate(reimbursement.company),
  organs: relate(reimbursement.organs),
  amount: toMoney,
  sources: relate(source.citations),
} satisfies ReimbursementResolvers;
