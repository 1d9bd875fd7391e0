// Procurements and approvals in figures.
import type { QueryResolvers } from '../generated/resolvers.ts';

export const statisticsQueries = {
  procurementStatistics: (_root, args, { loaders }) => loaders.statistics.procurements(args),
  approvalStatistics: (_root, args, { loaders }) => loaders.statistics.approvals(args),
} satisfies QueryResolvers;
