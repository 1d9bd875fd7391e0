// Ways through the graph.
import type { PathStepResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { source } from '../loaders/source.ts';
import type { PathStepValue } from '../loaders/values.ts';
import { relateAs } from './relate.ts';

export const pathQueries = {
  fundingPaths: (_root, args, { loaders }) => loaders.paths.funding(args),
  shortestPath: (_root, args, { loaders }) => loaders.paths.shortest(args),
  neighborhood: (_root, args, { loaders }) => loaders.paths.neighborhood(args),
} satisfies QueryResolvers;

export const PathStep = {
  sources: relateAs(
    source.citations,
    ({ fact }: PathStepValue) => fact,
    (citations) => citations,
  ),
} satisfies PathStepResolvers;
