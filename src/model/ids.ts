// Ids are `<prefix>:<slug>`: stable across imports, and the prefix tells the type without a read.

import { badInput } from '../errors.ts';

const PREFIX_OF = {
  Company: 'company',
  Product: 'product',
  Organ: 'organ',
  Approval: 'approval',
  Hospital: 'hospital',
  Investor: 'investor',
  FundingRound: 'funding-round',
  Procurement: 'procurement',
  Modality: 'modality',
  Source: 'source',
  Sector: 'sector',
  Policy: 'policy',
  Claim: 'claim',
  Statement: 'statement',
  Deal: 'deal',
  Listing: 'listing',
  FinancialFigure: 'financial-figure',
  Reimbursement: 'reimbursement',
  Department: 'department',
} as const;

export type NodeTypeName = keyof typeof PREFIX_OF;

/** What ids begin with. */
export const ID_PREFIXES: readonly string[] = Object.values(PREFIX_OF);

const TYPE_OF = new Map<string, NodeTypeName>(
  Object.entries(PREFIX_OF).map(([type, prefix]) => [prefix, type as NodeTypeName]),
);

export function nodeId(type: NodeTypeName, slug: string): string {
  return `${PREFIX_OF[type]}:${slug}`;
}

/** The type that an id names; null for text that is no id of a node. */
export function typeOfId(id: string): NodeTypeName | null {
  return /^[a-z-]+:\S+$/.test(id) ? (TYPE_OF.get(id.slice(0, id.indexOf(':'))) ?? null) : null;
}

/** Slugs are lower-case words of a-z and 0-9, joined by hyphens. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 200;
}

/** COMPANY for Company, FUNDING_ROUND for FundingRound: the enum NodeType of the API. */
export function nodeTypeEnum(type: NodeTypeName): string {
  return PREFIX_OF[type].replaceAll('-', '_').toUpperCase();
}

/** The types of some values of the enum NodeType. */
export function typesOfEnum(values: readonly string[]): NodeTypeName[] {
  return [...TYPE_OF.values()].filter((type) => values.includes(nodeTypeEnum(type)));
}

const MAX_IDS = 100;

/** The id behind a slug given by a caller. Throws BAD_USER_INPUT for text that can be no slug. */
export function idOfSlug(
  type: NodeTypeName,
  field = 'slug',
): (parent: unknown, args: { slug: string }) => string {
  return (_parent, { slug }) => {
    if (isSlug(slug)) return nodeId(type, slug);
    throw badInput(
      field,
      `"${slug.slice(0, 60)}" is no slug. Slugs are lower-case words joined by hyphens, such as keya-medical.`,
    );
  };
}

/** The id itself. Throws BAD_USER_INPUT for text that can be no id. */
export function checkId(field: string, id: string): string {
  if (typeOfId(id) !== null) return id;
  throw badInput(
    field,
    `"${id.slice(0, 60)}" is no id. Use the id field of an earlier answer, such as company:keya-medical.`,
  );
}

export function checkIds(field: string, ids: readonly string[]): string[] {
  if (ids.length > MAX_IDS) throw badInput(field, `at most ${MAX_IDS} at once, not ${ids.length}.`);
  return ids.map((id) => checkId(field, id));
}

/** Slugs given by a caller, or null where none are. */
export function checkSlugs(
  field: string,
  slugs: readonly string[] | null | undefined,
): readonly string[] | null {
  if (slugs == null) return null;
  if (slugs.length > MAX_IDS) throw badInput(field, `at most ${MAX_IDS} at once, not ${slugs.length}.`);
  const wrong = slugs.find((slug) => !isSlug(slug));
  if (wrong !== undefined)
    throw badInput(
      field,
      `"${wrong.slice(0, 60)}" is no slug. Slugs are lower-case words joined by hyphens.`,
    );
  return slugs;
}

/** What to write beside a node in a drawing. */
export function labelOf(node: object): string {
  const { name, title, number, series, statement, scheme, buyer, metric, event, id } = node as Record<
    string,
    unknown
  >;
  const label = [name, title, number, series, statement, scheme, buyer, metric, event].find(
    (text) => typeof text === 'string' && text !== '',
  );
  return String(label ?? id).slice(0, 80);
}
