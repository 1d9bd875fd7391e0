// What the graph holds.
import type { GraphInfoResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { graph } from '../loaders/graph.ts';
import type { GraphState } from '../loaders/values.ts';
import { relate, relateAs } from './relate.ts';

export const graphQueries = {
  graph: (_root, _args, { engine }) => ({ engine }),
} satisfies QueryResolvers;

export const GraphInfo = {
  counts: relate(graph.counts),
  relations: relate(graph.relations),
  dataVersion: relateAs(
    graph.state,
    (info: GraphState) => info,
    (rows) => String(rows[0]?.dataVersion ?? 0),
  ),
  sourceVersions: relate(graph.versions),
} satisfies GraphInfoResolvers;
