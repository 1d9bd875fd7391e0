// Counts rows of the world's lists by their values, apart from the graph's own statistics.
import type { Data } from '../kit/ask.ts';

/** A row with its values in each dimension: several where it has several organs. */
export type Counted = { values: Record<string, string[]>; usd: number | null };
export type Group = { key: string[]; count: number; usd: number[] };

export const PROCUREMENTS = `procurements(first: 100) { nodes {
  kind stage pricing awardedOn price { usd } organs { slug } buyer { level region country }
} }`;
export const APPROVALS = `approvals(first: 100) { nodes {
  authority pathway panel productCode decidedOn company { slug } product { targets { organ { slug } } }
} }`;

const UNKNOWN = 'NOT_STATED';
/** The organ that a part of the world rolls up into. */
const PARTS: Record<string, string> = { 'coronary-artery': 'heart', bronchus: 'lung' };

/** Each dimension alone, and each ordered pair of two. */
export function pairsOf(dimensions: string[]): string[] {
  const pairs = dimensions.flatMap((first) =>
    dimensions.filter((second) => second !== first).map((second) => `${first}, ${second}`),
  );
  return [...dimensions, ...pairs];
}

export function procurementValues(node: Data): Counted['values'] {
  return {
    LEVEL: [node.buyer?.level ?? UNKNOWN],
    REGION: [node.buyer?.region ?? UNKNOWN],
    COUNTRY: [node.buyer?.country ?? UNKNOWN],
    KIND: [node.kind ?? UNKNOWN],
    STAGE: [node.stage],
    PRICING: [node.pricing ?? UNKNOWN],
    PRICE_BAND: [bandOf(node.price?.usd ?? null)],
    ORGAN: organsOf(node.organs),
    YEAR: [node.awardedOn?.slice(0, 4) ?? UNKNOWN],
  };
}

export function approvalValues(node: Data): Counted['values'] {
  return {
    AUTHORITY: [node.authority],
    PATHWAY: [node.pathway ?? UNKNOWN],
    PANEL: [node.panel ?? UNKNOWN],
    PRODUCT_CODE: [node.productCode ?? UNKNOWN],
    YEAR: [node.decidedOn?.slice(0, 4) ?? UNKNOWN],
    COMPANY: [node.company.slug],
    ORGAN: organsOf(node.product.targets.map(({ organ }: Data) => organ)),
  };
}

export function bandOf(usd: number | null): string {
  if (usd === null) return UNKNOWN;
  if (usd <= 50_000) return 'UP_TO_50K_USD';
  if (usd <= 250_000) return '50K_TO_250K_USD';
  if (usd <= 1_000_000) return '250K_TO_1M_USD';
  return usd <= 10_000_000 ? '1M_TO_10M_USD' : 'OVER_10M_USD';
}

/** Largest group first, then by the values in the order asked. */
export function countGroups(rows: Counted[], dimensions: string[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { values, usd } of rows) {
    const keys = dimensions.reduce<string[][]>(
      (found, dimension) => found.flatMap((key) => (values[dimension] ?? []).map((value) => [...key, value])),
      [[]],
    );
    for (const key of keys) {
      const group = groups.get(key.join('\n')) ?? { key, count: 0, usd: [] };
      group.count++;
      if (usd !== null) group.usd.push(usd);
      groups.set(key.join('\n'), group);
    }
  }
  const inOrder = (a: string[], b: string[]) => (a.join('\n') < b.join('\n') ? -1 : 1);
  return [...groups.values()].sort((a, b) => b.count - a.count || inOrder(a.key, b.key));
}

function organsOf(organs: { slug: string }[]): string[] {
  return organs.length === 0 ? [UNKNOWN] : [...new Set(organs.map(({ slug }) => PARTS[slug] ?? slug))];
}
