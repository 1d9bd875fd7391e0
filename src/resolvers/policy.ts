// Policies.
import type { PolicyResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { policy } from '../loaders/policy.ts';
import { source } from '../loaders/source.ts';
import { relate } from './relate.ts';

export const policyQueries = { policies: relate(policy.list) } satisfies QueryResolvers;

export const Policy = {
  organs: relate(policy.organs),
  sources: relate(source.citations),
} satisfies PolicyResolvers;
