// Procurements and approvals in figures.
import type { ApprovalGroupResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { editionsOfGroup } from '../loaders/statistics.ts';
import type { ApprovalGroupValue } from '../loaders/values.ts';
import { foreseeing } from './relate.ts';

export const statisticsQueries = {
  procurementStatistics: (_root, args, { loaders }) => loaders.statistics.procurements(args),
  approvalStatistics: (_root, args, { loaders }) => loaders.statistics.approvals(args),
} satisfies QueryResolvers;

export const ApprovalGroup = {
  editions: foreseeing(
    (group: ApprovalGroupValue, args) =>
      group.edition === null ? [{ relation: editionsOfGroup, parent: group, args }] : [],
    (group, args, { loaders }) =>
      group.edition === null ? loaders.get(editionsOfGroup, group, args) : [group.edition],
  ),
} satisfies ApprovalGroupResolvers;
