// What the expanded neighbourhoods give together, within the budget of the view. Pure.
import type { Expansion } from './network-expansions.ts';
import type { Neighbourhood } from './use-neighbourhoods.ts';

export type NetworkNode = Neighbourhood['nodes'][number] & { id: string };
export type NetworkLink = Neighbourhood['links'][number];
export type Network = {
  nodes: Map<string, NetworkNode>;
  links: Map<string, NetworkLink>;
  relations: string[];
  truncated: Set<string>;
  isFull: boolean;
};

/** More would be a hairball, and slower than thirty frames a second. */
export const BUDGET = 2_000;

export function composeNetwork(
  found: readonly { expansion: Expansion; around: Neighbourhood | undefined }[],
  { without, hidden }: { without: readonly string[]; hidden: readonly string[] },
): Network {
  const network: Network = {
    nodes: new Map(),
    links: new Map(),
    relations: [],
    truncated: new Set(),
    isFull: false,
  };
  const relations = new Set<string>();
  const starts = new Set(found.map(({ expansion }) => expansion.id));
  for (const { expansion, around } of found) {
    if (around === undefined) continue;
    if (around.truncated) network.truncated.add(expansion.id);
    const links = around.links.filter(({ from, to }) => !hidden.includes(from) && !hidden.includes(to));
    for (const { relation } of links) relations.add(relation);
    const kept = links.filter(({ relation }) => !without.includes(relation));
    const linked = new Set(kept.flatMap(({ from, to }) => [from, to]));
    for (const entry of around.nodes) {
      const { id } = entry.node;
      if (network.nodes.has(id) || (!linked.has(id) && !starts.has(id)) || hidden.includes(id)) continue;
      if (network.nodes.size >= BUDGET) network.isFull = true;
      else network.nodes.set(id, { ...entry, id });
    }
    for (const link of kept)
      if (network.nodes.has(link.from) && network.nodes.has(link.to))
        network.links.set(`${link.from} ${link.relation} ${link.to}`, link);
  }
  network.relations = [...relations].sort();
  return network;
}
