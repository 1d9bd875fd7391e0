// Reads of editions of a reissued list, and of what changed between two.
import type { Approval, ListedRow } from '../model/nodes.ts';
import { all, many, one, page } from './relation.ts';
import type { EditionChangeValue, EditionDiffValue } from './values.ts';

const between = (_args: unknown, { from, to }: EditionDiffValue) => ({
  from: from.id,
  to: to.id,
  fromAsOf: from.asOf,
});

export const edition = {
  byLabel: one('edition/by-label', {
    key: ({ label }: { label: string; source: string }) => label,
    params: (_args: unknown, { source, label }) => ({ source, labels: [label] }),
  }),
  listings: many('approval/listings', { toValue: ({ key: _, ...listed }) => listed }),
  counts: all('edition/counts', { params: between }),
  changes: page('edition/changes', {
    key: () => '',
    params: ({ kind }: { kind?: string | null | undefined }, diff: EditionDiffValue) => ({
      ...between({}, diff),
      kind: kind ?? null,
    }),
    toValue: ({ node, kind, before, after }): EditionChangeValue => ({
      kind,
      approval: node,
      fields: compare(before, after),
    }),
  }),
};

const FIELDS = ['company', 'device', 'panel', 'productCode', 'decidedOn'] as const;

function compare(before: ListedRow | null, after: ListedRow | null) {
  return FIELDS.map((field) => ({
    field,
    before: before?.[field] ?? null,
    after: after?.[field] ?? null,
  })).filter((change) => change.before !== change.after);
}

/** The approval as the edition that was asked for says it. */
export function inEdition({
  node,
  ...said
}: { node: Approval } & Pick<ListedRow, 'panel' | 'productCode' | 'decidedOn'>): Approval {
  return { ...node, panel: said.panel, productCode: said.productCode, decidedOn: said.decidedOn };
}
