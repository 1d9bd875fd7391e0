import type Graph from 'graphology';
import type { Network } from './compose-network.ts';

const LONGEST = 34;
/** Claims and purchases are named by sentences, which would cover the drawing. */
const short = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

/** Brings the drawing to what is to be shown; what stays keeps its place, what is new starts beside its neighbour. */
export function place(
  graph: Graph,
  { nodes, links }: Network,
  nameOf: (id: string) => string,
  colourOf: (type: string) => string,
): void {
  for (const id of graph.nodes()) if (!nodes.has(id)) graph.dropNode(id);
  const neighbours = new Map<string, string>();
  for (const { from, to } of links.values()) {
    if (graph.hasNode(from)) neighbours.set(to, from);
    if (graph.hasNode(to)) neighbours.set(from, to);
  }
  let turn = graph.order;
  for (const { id, type, degree } of nodes.values()) {
    const size = 4 + Math.min(12, Math.sqrt(degree));
    if (graph.hasNode(id)) {
      graph.mergeNodeAttributes(id, { label: short(nameOf(id)), size });
      continue;
    }
    const beside = neighbours.get(id);
    const origin =
      beside !== undefined && graph.hasNode(beside) ? graph.getNodeAttributes(beside) : { x: 0, y: 0 };
    // A golden angle between one and the next spreads them evenly, and the same way on every visit.
    const angle = turn++ * 2.399963;
    const far = 4 + Math.sqrt(turn);
    graph.addNode(id, {
      label: short(nameOf(id)),
      kind: type,
      color: colourOf(type),
      size,
      x: Number(origin.x) + far * Math.cos(angle),
      y: Number(origin.y) + far * Math.sin(angle),
    });
  }
  graph.clearEdges();
  for (const { from, to } of links.values())
    if (!graph.hasEdge(from, to)) graph.addEdge(from, to, { size: 1 });
}
