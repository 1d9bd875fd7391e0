// Reads of editions of a reissued list, and of what changed between two.
import { badInput } from '../errors.ts';
import type { ApprovalFilter } from '../generated/resolvers.ts';
import { idOfSlug } from '../model/ids.ts';
import type { Approval, ListedRow } from '../model/nodes.ts';
import { all, many, one, type PageRelation, page } from './relation.ts';
import type { Runtime } from './runtime.ts';
import type { EditionChangeValue, EditionDiffValue } from './values.ts';

type Args = { filter?: ApprovalFilter | null | undefined };

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

/** Null where either edition was not imported. Throws BAD_USER_INPUT for an edition against itself. */
export async function diffEditions(
  runtime: Runtime,
  { from, to, source }: { from: string; to: string; source: string },
): Promise<EditionDiffValue | null> {
  if (from === to) throw badInput('to', 'name another edition than from.');
  const id = idOfSlug('Source', 'source')(null, { slug: source });
  const [before, after] = await Promise.all(
    [from, to].map((label) => runtime.get(edition.byLabel, { source: id, label }, {})),
  );
  return before && after ? { from: before, to: after } : null;
}

const FIELDS = ['company', 'device', 'panel', 'productCode', 'decidedOn'] as const;

function compare(before: ListedRow | null, after: ListedRow | null) {
  return FIELDS.map((field) => ({
    field,
    before: before?.[field] ?? null,
    after: after?.[field] ?? null,
  })).filter((change) => change.before !== change.after);
}

/**
 * Approvals as the graph holds them now, or as the edition that is asked for says. Two statements: to look an edition up
 * costs a link for each approval.
 */
export function perEdition<P>(
  now: PageRelation<P, Args, Approval>,
  listed: PageRelation<P, Args, Approval>,
): PageRelation<P, Args, Approval> {
  return { open: (parent, args) => (args.filter?.edition == null ? now : listed).open(parent, args) };
}

/** The approval as the edition that was asked for says it. */
export function inEdition({
  node,
  ...said
}: { node: Approval } & Pick<ListedRow, 'panel' | 'productCode' | 'decidedOn'>): Approval {
  return { ...node, panel: said.panel, productCode: said.productCode, decidedOn: said.decidedOn };
}
