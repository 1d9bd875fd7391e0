// What a field may cost before it runs: how many items it can give, and points for the work behind it.

/** A field of the schema, as far as its cost needs it. */
export type CostedField = {
  /** Such as Query.companies. */
  name: string;
  shape: 'leaf' | 'object' | 'list' | 'connection';
  /** What the caller asked for with first, last or a list of ids; null where no argument says it. */
  asked: number | null;
};

/** Items of a list that no argument bounds: what the bundled facts have at most, where it is far from the usual few. */
const LENGTHS: Record<string, number> = {
  'GraphPath.nodes': 6,
  'GraphPath.steps': 6,
  'Query.claims': 80,
  'Query.deals': 40,
  'Query.organClusters': 30,
  'Query.policies': 60,
  'Query.reimbursements': 30,
  'Query.sectors': 30,
  'Query.statements': 40,
  'Query.whiteSpace': 30,
  // Bounded by `first` of the field above.
  'Subgraph.nodes': 1,
  'Subgraph.links': 2,
};
const USUAL_LENGTH = 4;
/** Of the pages that hang on one node, such as a company's products, nine in ten are shorter. */
export const LIKELY_LENGTH = 10;

/** Points beyond one for a field that reads much of the graph, whatever it gives. */
const WORK: Record<string, number> = {
  'Query.approvalStatistics': 50,
  'Query.editionDiff': 100,
  'Query.fundingPaths': 200,
  'Query.neighborhood': 20,
  'Query.organClusters': 50,
  'Query.procurementStatistics': 50,
  'Query.search': 20,
  'Query.shortestPath': 200,
  'Query.whiteSpace': 100,
  'Query.__schema': 100,
};

/** How often what is below the field can come at most. A page that is too large is refused by the field itself. */
export function lengthOf({ name, shape, asked }: CostedField, usualPage: number): number {
  if (asked !== null) return Math.max(asked, 0);
  if (shape === 'connection') return usualPage;
  return shape === 'list' ? (LENGTHS[name] ?? USUAL_LENGTH) : 1;
}

/**
 * An object is a point, a value none; a list is a point, and what is below it as often as it is likely to come. A list
 * of the whole graph fills its page; one that hangs on a node seldom does.
 */
export function costOf(field: CostedField, length: number, below: number): number {
  if (field.shape === 'leaf') return 0;
  const likely = field.name.startsWith('Query.') ? length : Math.min(length, LIKELY_LENGTH);
  return 1 + (WORK[field.name] ?? 0) + likely * (field.shape === 'list' ? 1 + below : below);
}

/** GitHub's rule for its node limit: the sum over all connections of the product of the page sizes down to each. */
export function nodesOf(isPaged: boolean, length: number, below: number): number {
  return isPaged ? length + length * below : below;
}
