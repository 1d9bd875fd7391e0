// A way through the graph as lines of text, to paste into a memo.
import type { PathFactsFragment } from '../../generated/operations.ts';
import type { Reader } from '../words/use-words.ts';

export type Line = { name: string; kind: string };
export type Hop = { relation: string; details: string; sources: string[] };
export type PathLines = { nodes: Line[]; hops: Hop[] };

export function linesOf(
  path: PathFactsFragment,
  { nodeName, kindName, value, day, money, words }: Reader,
): PathLines {
  return {
    nodes: path.nodes.map((node) => ({ name: nodeName(node), kind: kindName(node.__typename) })),
    hops: path.steps.map((step) => ({
      relation: value(step.relation),
      details: [day(step.on) || words.trace.undated, money(step.amount)].filter(Boolean).join(' · '),
      sources: step.sources.map(({ source }) =>
        source.url ? `${source.title} <${source.url}>` : source.title,
      ),
    })),
  };
}

export function toText({ nodes, hops }: PathLines, noSource: string): string {
  return nodes
    .flatMap(({ name, kind }, at) => {
      const hop = hops[at];
      const line = `${name} (${kind})`;
      if (hop === undefined) return [line];
      return [line, `  ${hop.relation}, ${hop.details} [${hop.sources.join('; ') || noSource}]`];
    })
    .join('\n');
}
