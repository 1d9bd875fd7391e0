// Reads of claims, and what the graph computes beside them: one statement for each kind of definition at a time.
import { type Definition, parseDefinition } from '../model/claim-definition.ts';
import { checkSlugs, nodeId } from '../model/ids.ts';
import type { Claim } from '../model/nodes.ts';
import { fromDay } from '../model/partial-date.ts';
import { all, many, one, type Read, type Relation } from './relation.ts';

type Args = { slug?: readonly string[] | null | undefined; topic?: string | null | undefined };
type Named<K extends Definition['kind']> = Extract<Definition, { kind: K }> & { key: string };
type Computed = { key: string; value: number | null };

export const claim = {
  list: all('claim/all', {
    params: ({ slug, topic }: Args) => ({ slug: checkSlugs('slug', slug), topic: topic ?? null }),
    toValue: ({ node }) => node,
  }),
  organs: many('claim/organs'),
  modality: one('claim/modality'),
  computed: {
    key: ({ computedBy }: Claim) => computedBy ?? '',
    params: () => ({}),
    missing: null,
    async reads(read, keys) {
      const definitions = keys.flatMap((key) => {
        const parsed = parseDefinition(key);
        return parsed === null ? [] : [{ ...parsed, key }];
      });
      const found = await Promise.all([
        compute('approvals', definitions, (rows) => read('claim/approvals', { rows: rows.map(withFrom) })),
        compute('rounds', definitions, (rows) => read('claim/rounds', { rows: rows.map(withFrom) })),
        compute('test-databases', definitions, (rows) => read('claim/test-databases', { rows })),
        compute('procurement', definitions, (rows) => procurements(read, rows)),
        compute('financial', definitions, (rows) => financials(read, rows, (amount) => amount)),
        compute('growth', definitions, (rows) => financials(read, rows, growth)),
      ]);
      return new Map(found.flat().map(({ key, value }) => [key, value]));
    },
  } satisfies Relation<Claim, unknown, number | null> as Relation<Claim, unknown, number | null>,
};

/** A month or a year counts from its first day. */
function withFrom<T extends { from: string | null }>(row: T): T {
  return { ...row, from: row.from === null ? null : fromDay(row.from) };
}

/** Counts that find nothing are zero; other figures without records are null. */
async function compute<K extends Definition['kind']>(
  kind: K,
  definitions: (Definition & { key: string })[],
  read: (rows: Named<K>[]) => Promise<Computed[]>,
): Promise<Computed[]> {
  const rows = definitions.filter((definition): definition is Named<K> => definition.kind === kind);
  if (rows.length === 0) return [];
  const values = new Map((await read(rows)).map(({ key, value }) => [key, value]));
  const isCount = kind === 'approvals' || kind === 'rounds' || kind === 'test-databases';
  return rows.map(({ key }) => ({ key, value: values.get(key) ?? (isCount ? 0 : null) }));
}

async function procurements(read: Read, rows: Named<'procurement'>[]): Promise<Computed[]> {
  const found = new Map(
    (await read('claim/procurements', { rows: rows.map(withFrom) })).map((row) => [row.key, row]),
  );
  return rows.map(({ key, measure }) => {
    const { count, imaging, grade3a, maxPrice } = found.get(key) ?? {
      count: 0,
      imaging: 0,
      grade3a: 0,
      maxPrice: null,
    };
    const values = {
      count,
      'imaging-count': imaging,
      'grade-3a-share': count === 0 ? null : (100 * grade3a) / count,
      'max-price': maxPrice,
    };
    return { key, value: values[measure] };
  });
}

async function financials(
  read: Read,
  rows: { key: string; company: string; metric: string; period: string; before: string }[],
  figure: (amount: number | null, before: number | null) => number | null,
): Promise<Computed[]> {
  const asked = rows.map((row) => ({ ...row, company: nodeId('Company', row.company) }));
  const found = await read('claim/financials', { rows: asked });
  return found.map(({ key, amount, before }) => ({ key, value: figure(amount, before) }));
}

/** In percent, to one decimal. */
function growth(amount: number | null, before: number | null): number | null {
  return amount === null || before === null || before === 0
    ? null
    : Math.round((amount / before - 1) * 1000) / 10;
}
