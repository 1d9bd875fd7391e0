// What a sheet can be read into: for each target its columns and how their cells are read.

export type Cell =
  | { kind: 'text' | 'series' | 'date' | 'amount' | 'currency' | 'list'; required?: true }
  | { kind: 'one-of'; values: readonly string[]; required?: true };

/** Every sheet may say where a row is stated; without it the row's place in its file is the locator. */
const CITATION = { source: { kind: 'text' }, locator: { kind: 'text' } } as const;

export const TARGETS = {
  /** A round a row, or an investment a row: rows of one round are gathered. */
  funding: {
    company: { kind: 'text', required: true },
    kind: {
      kind: 'one-of',
      values: ['ROUND', 'TOTAL', 'HOLDING', 'PUBLIC_MARKET', 'DEBT', 'GRANT'],
      required: true,
    },
    series: { kind: 'series' },
    announced_on: { kind: 'date' },
    amount: { kind: 'amount' },
    currency: { kind: 'currency' },
    investors: { kind: 'list' },
    leads: { kind: 'list' },
    /** Whether the investors of the row lead the round. */
    is_lead: { kind: 'one-of', values: ['YES', 'NO'] },
    ...CITATION,
  },
  procurement: {
    title: { kind: 'text', required: true },
    buyer: { kind: 'text', required: true },
    supplier: { kind: 'text' },
    /** A name that the supplier gives its product; words of a tender belong into the title. */
    product: { kind: 'text' },
    kind: { kind: 'text' },
    organs: { kind: 'list' },
    amount: { kind: 'amount' },
    currency: { kind: 'currency' },
    pricing: { kind: 'one-of', values: ['PURCHASE', 'PER_CASE', 'SUBSCRIPTION'] },
    stage: {
      kind: 'one-of',
      values: ['NOTICE', 'BUDGET', 'AWARD', 'DEPLOYMENT', 'TRIAL_SITE', 'OTHER'],
      required: true,
    },
    awarded_on: { kind: 'date' },
    ...CITATION,
  },
  nmpa: {
    number: { kind: 'text', required: true },
    product: { kind: 'text', required: true },
    company: { kind: 'text', required: true },
    device_class: { kind: 'text' },
    pathway: { kind: 'one-of', values: ['CLASS_III', 'CLASS_II', 'OTHER'] },
    decided_on: { kind: 'date' },
    ...CITATION,
  },
} as const satisfies Record<string, Record<string, Cell>>;

/** Kinds of nodes that the rows of a target make. */
export const KINDS = {
  funding: ['Company', 'Investor', 'FundingRound'],
  procurement: ['Company', 'Product', 'Hospital', 'Procurement'],
  nmpa: ['Company', 'Product', 'Approval'],
} as const;

export type TargetName = keyof typeof TARGETS;

type Value<C extends Cell> = C extends { kind: 'list' }
  ? string[]
  : C extends { kind: 'amount' }
    ? number | null
    : C extends { required: true }
      ? string
      : string | null;

/** A row as it was read; `doubt` is what an amount says instead of one figure. */
export type Said<T extends TargetName> = {
  -readonly [K in Exclude<
    keyof (typeof TARGETS)[T],
    'source' | 'locator'
  >]: (typeof TARGETS)[T][K] extends Cell ? Value<(typeof TARGETS)[T][K]> : never;
} & { doubt: string | null };

export const columnsOf = (target: TargetName): Readonly<Record<string, Cell>> => TARGETS[target];
