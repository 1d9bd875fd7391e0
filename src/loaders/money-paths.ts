// Ways that money takes: onwards only, from investor to round to company to product and to where products arrive.
import type { Read } from './relation.ts';

type Search = { from: string; to: string; maxLength: number; most: number };

// Beyond this many nodes the way onwards is cut: the ways found so far are the shortest.
const MAX_VISITED = 20_000;

/** Ids along each way, shortest first, then by the ids on it. One read for each step of the longest way. */
export async function findMoneyPaths(read: Read, { from, to, maxLength, most }: Search): Promise<string[][]> {
  const next = new Map<string, string[]>();
  let frontier = [from];
  const visited = new Set(frontier);
  for (let step = 0; step < maxLength && frontier.length > 0 && visited.size < MAX_VISITED; step++) {
    const found = await read('path/money-steps', { ids: frontier });
    const reached = new Set<string>();
    for (const { source, target } of found) {
      next.set(source, [...(next.get(source) ?? []), target]);
      if (!visited.has(target)) reached.add(target);
    }
    frontier = [...reached];
    for (const id of frontier) visited.add(id);
  }
  return enumerate(next, leadingTo(next, to), { from, to, maxLength, most });
}

/** Every node from which the end can be reached: no other is worth a visit. */
function leadingTo(next: Map<string, string[]>, to: string): Set<string> {
  const before = new Map<string, string[]>();
  for (const [source, targets] of next)
    for (const target of targets) before.set(target, [...(before.get(target) ?? []), source]);
  const leading = new Set([to]);
  for (const id of leading) for (const source of before.get(id) ?? []) leading.add(source);
  return leading;
}

/** Breadth first, so that shorter ways come first. */
function enumerate(
  next: Map<string, string[]>,
  leading: Set<string>,
  { from, to, maxLength, most }: Search,
): string[][] {
  const complete: string[][] = [];
  let open = [[from]];
  for (let length = 0; length <= maxLength && open.length > 0 && complete.length < most; length++) {
    complete.push(...open.filter((path) => path.at(-1) === to).sort(byIds));
    open = open
      .filter((path) => path.at(-1) !== to)
      .flatMap((path) =>
        [...new Set(next.get(path.at(-1) ?? '') ?? [])]
          .filter((id) => leading.has(id) && !path.includes(id))
          .map((id) => [...path, id]),
      )
      .slice(0, MAX_VISITED);
  }
  return complete.slice(0, most);
}

function byIds(a: string[], b: string[]): number {
  return a.join('\n') < b.join('\n') ? -1 : 1;
}
