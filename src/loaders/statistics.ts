// Procurements and approvals in figures. Groups come from the graph; medians and means are taken here, so that both
// engines give the same.
import { badInput } from '../errors.ts';
import type { ApprovalFilter, ProcurementFilter } from '../generated/resolvers.ts';
import { summarise } from '../model/summary.ts';
import { approvalParams, procurementParams } from './filters.ts';
import type { Params, Read } from './relation.ts';

type Given<F> = { groupBy: readonly string[]; filter?: F | null | undefined };
type Group = { first: string; second: string; count: number };

const NONE = 'NONE';

export function createStatistics(read: Read) {
  return {
    async approvals({ groupBy, filter }: Given<ApprovalFilter>) {
      const inEdition = filter?.edition != null;
      const rows = await read(inEdition ? 'statistics/approvals-in-edition' : 'statistics/approvals', {
        ...approvalParams({ filter }),
        ...dimensions(groupBy),
      } as never);
      return rows.map((group) => ({
        key: keyOf(groupBy, group),
        count: group.count,
        editions: group.editions.toSorted().reverse(),
      }));
    },
    async procurements({ groupBy, filter }: Given<ProcurementFilter>) {
      const params = { ...procurementParams({ filter }), ...dimensions(groupBy) } as never;
      const [rows, counts] = await Promise.all([
        read('statistics/procurements', params),
        read('procurement/page#count', params),
      ]);
      const total = counts[0]?.n ?? 0;
      return rows.map((group) => ({
        key: keyOf(groupBy, group),
        count: group.count,
        share: group.count / total,
        ...summarise(group.usd),
      }));
    },
  };
}

function dimensions(groupBy: readonly string[]): Params {
  const [first, second = NONE] = groupBy;
  if (first === undefined || groupBy.length > 2 || first === second) {
    throw badInput('groupBy', 'give one dimension, or two different ones.');
  }
  return { first, second };
}

function keyOf(groupBy: readonly string[], { first, second }: Group): string[] {
  return groupBy.length === 1 ? [first] : [first, second];
}
