// Procurements and approvals in figures. Groups come from the graph; medians and means are taken here, so that both
// engines give the same.
import { badInput } from '../errors.ts';
import type { ApprovalFilter, ProcurementFilter } from '../generated/resolvers.ts';
import { summarise } from '../model/summary.ts';
import { approvalParams, procurementParams } from './filters.ts';
import type { Params, Read, Relation } from './relation.ts';
import type { ApprovalGroupValue } from './values.ts';

type Given<F> = { groupBy: readonly string[]; filter?: F | null | undefined };
type Group = { first: string; second: string };

const NONE = 'NONE';

/** Of a group under the filter of no edition: all that list an approval of it, newest label first. */
export const editionsOfGroup: Relation<ApprovalGroupValue, unknown, string[]> = {
  key: ({ key }) => JSON.stringify(key),
  params: (_args, { scope }) => scope,
  missing: [],
  reads: {
    statement: 'statistics/editions',
    toParams: (_keys, scope) => scope,
    toValues(rows: (Group & { label: string })[], { groupBy }) {
      const labels = new Map<string, string[]>();
      for (const found of rows) {
        const key = JSON.stringify(keyOf(groupBy as string[], found));
        labels.set(key, [found.label, ...(labels.get(key) ?? [])]);
      }
      return labels;
    },
  },
};

export function createStatistics(read: Read) {
  return {
    async approvals({ groupBy, filter }: Given<ApprovalFilter>) {
      const scope = { ...approvalParams({ filter }), ...dimensions(groupBy), groupBy };
      const edition = filter?.edition ?? null;
      const statement = edition === null ? 'statistics/approvals' : 'statistics/approvals-in-edition';
      const rows = await read(statement, scope as never);
      return rows.map(
        (group): ApprovalGroupValue => ({ key: keyOf(groupBy, group), count: group.count, edition, scope }),
      );
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
