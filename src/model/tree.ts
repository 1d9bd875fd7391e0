// Trees by parent: organs and sectors.

import { KnownError } from '../errors.ts';

export type TreeNode = { slug: string; parent: string | null };

/** From each node up to its root, itself first. Throws UNREADABLE_DATA that names a node whose parents run in a circle. */
export function pathsToRoot<T extends TreeNode>(what: string, nodes: readonly T[]): Map<string, T[]> {
  const bySlug = new Map(nodes.map((node) => [node.slug, node]));
  return new Map(
    nodes.map((start) => {
      const path: T[] = [];
      for (let node: T | undefined = start; node; node = bySlug.get(node.parent ?? '')) {
        if (path.includes(node)) {
          throw new KnownError(
            'UNREADABLE_DATA',
            `The parents of ${what} ${start.slug} run in a circle. Correct one of them in ${what}.csv.`,
          );
        }
        path.push(node);
      }
      return [start.slug, path];
    }),
  );
}
