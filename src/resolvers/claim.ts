// Reported figures beside computed ones.
import type { ClaimResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { claim } from '../loaders/claim.ts';
import { source } from '../loaders/source.ts';
import { differenceOf } from '../model/claim-definition.ts';
import type { Claim as ClaimRow } from '../model/nodes.ts';
import { relate, relateAs } from './relate.ts';

export const claimQueries = { claims: relate(claim.list) } satisfies QueryResolvers;

export const Claim = {
  computed: relate(claim.computed),
  difference: relateAs(
    claim.computed,
    (row: ClaimRow) => row,
    (computed, { value }) => differenceOf(computed, value),
  ),
  organs: relate(claim.organs),
  modality: relate(claim.modality),
  sources: relate(source.citations),
} satisfies ClaimResolvers;
