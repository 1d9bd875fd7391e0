// The nodes around a node, within a budget.
import type { Read } from './relation.ts';

type Link = { source: string; target: string; relation: string };
type Search = { start: string; depth: number; most: number };

// Links read of one level: enough to fill any budget, little enough to answer at once.
const MAX_LINKS = 5_000;

/** Nearest first; the links are those between the nodes found. */
export async function findNeighborhood(
  read: Read,
  { start, depth, most }: Search,
): Promise<{ ids: string[]; links: Link[]; truncated: boolean }> {
  const found = await read('entity/by-id', { ids: [start] });
  if (found.length === 0) return { ids: [], links: [], truncated: false };
  const ids = new Set([start]);
  let frontier = [start];
  let truncated = false;
  for (let level = 0; level < depth && frontier.length > 0; level++) {
    const read1 = await read('path/neighbors', { ids: frontier, limit: MAX_LINKS });
    truncated ||= read1.length === MAX_LINKS;
    const reached: string[] = [];
    for (const link of read1) {
      for (const id of [link.source, link.target]) {
        if (ids.has(id)) continue;
        if (ids.size < most) {
          ids.add(id);
          reached.push(id);
        } else truncated = true;
      }
    }
    frontier = reached;
  }
  return {
    ids: [...ids],
    // Not only the links that led here: a purchase is tied to the product that stands beside it too.
    links: await read('path/between', { ids: [...ids] }),
    truncated,
  };
}
