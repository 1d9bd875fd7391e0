// What data and demand point at and no approved product covers.
import type { QueryResolvers, WhiteSpaceResolvers } from '../generated/resolvers.ts';
import { byId } from '../loaders/entity.ts';
import { whiteSpace } from '../loaders/white-space.ts';
import type { Claim } from '../model/nodes.ts';
import { relate, relateEach } from './relate.ts';

export const whiteSpaceQueries = { whiteSpace: relate(whiteSpace.pairs) } satisfies QueryResolvers;

export const WhiteSpace = {
  evidence: relateEach(byId<Claim>(), ({ claimIds }: { claimIds: string[] }) => claimIds),
} satisfies WhiteSpaceResolvers;
