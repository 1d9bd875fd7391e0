// Search.
import type { QueryResolvers } from '../generated/resolvers.ts';

export const searchQueries = {
  search: (_root, args, { loaders }) => loaders.search(args),
} satisfies QueryResolvers;
