// Every invented table, in the order of the files that refer to them.
import { approval } from './approval.ts';
import { claim } from './claim.ts';
import { company } from './company.ts';
import { deal } from './deal.ts';
import { financialFigure } from './financial-figure.ts';
import { fundingRound } from './funding-round.ts';
import { hospital } from './hospital.ts';
import { investor } from './investor.ts';
import { listing } from './listing.ts';
import { policy } from './policy.ts';
import { procurement } from './procurement.ts';
import { product } from './product.ts';
import { reimbursement } from './reimbursement.ts';
import { source } from './source.ts';
import { statement } from './statement.ts';
import type { InventedTable } from './table.ts';

export const TABLES: readonly InventedTable[] = [
  source,
  company,
  investor,
  hospital,
  product,
  approval,
  fundingRound,
  procurement,
  policy,
  claim,
  statement,
  financialFigure,
  listing,
  deal,
  reimbursement,
];
