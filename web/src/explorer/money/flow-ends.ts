// Where a company's money ends: at the organs or applications of its approved products.
import type { Facts, Product, Question } from './flow.ts';

export const NO_PRODUCT = 'NO_APPROVED_PRODUCT';

/** How a company's money is shared: equally among its approved products, and within one among its organs. */
export function endsOf(
  products: readonly Product[],
  rollUp: Facts['rollUp'],
  { ends, organ }: Question,
): Map<string, number> {
  const parts = new Map<string, number>();
  const give = (key: string, part: number) => parts.set(key, (parts.get(key) ?? 0) + part);
  if (products.length === 0) give(NO_PRODUCT, 1);
  for (const { application, targets } of products) {
    const organs = organ === '' ? [...new Set(targets.map((target) => rollUp(target.organ.slug)))] : [organ];
    const keys =
      ends === 'application' ? [application ?? 'NOT_STATED'] : organs.length > 0 ? organs : ['NOT_STATED'];
    for (const key of keys) give(key, 1 / products.length / keys.length);
  }
  return parts;
}

/** The nearest organ upwards that has a cluster of its own. */
export function rollUpBy(
  clusters: ReadonlySet<string>,
  parents: ReadonlyMap<string, string | undefined>,
): (organ: string) => string {
  return (organ) => {
    let at: string | undefined = organ;
    for (let steps = 0; at !== undefined && steps < 20; steps++) {
      if (clusters.has(at)) return at;
      at = parents.get(at);
    }
    return organ;
  };
}
