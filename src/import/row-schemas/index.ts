// Every concept of a folder in data/'s format.
import { approval } from './approval.ts';
import { claim } from './claim.ts';
import { company } from './company.ts';
import type { Concept } from './concept.ts';
import { deal } from './deal.ts';
import { department } from './department.ts';
import { financialFigure } from './financial-figure.ts';
import { fundingRound } from './funding-round.ts';
import { hospital } from './hospital.ts';
import { investor } from './investor.ts';
import { listing } from './listing.ts';
import { modality } from './modality.ts';
import { organ } from './organ.ts';
import { policy } from './policy.ts';
import { procurement } from './procurement.ts';
import { product } from './product.ts';
import { reimbursement } from './reimbursement.ts';
import { sector } from './sector.ts';
import { source } from './source.ts';
import { statement } from './statement.ts';

/** In the order of writing: what is referred to comes first. */
export const CONCEPTS: Concept[] = [
  source,
  organ,
  modality,
  department,
  sector,
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
