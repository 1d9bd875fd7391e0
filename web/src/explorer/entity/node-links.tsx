import { pathOf } from '../address/own-paths.ts';
import { useWords } from '../words/use-words.ts';

export type Linked = { id: string; label: string; labelZh?: string | null };

export function NodeLink({ node }: { node: Linked | null | undefined }) {
  const { name } = useWords();
  return node ? <a href={pathOf(node.id)}>{name(node)}</a> : null;
}

export function NodeLinks({ nodes }: { nodes: readonly Linked[] }) {
  return nodes.map((node, at) => (
    <span key={node.id}>
      {at > 0 && ', '}
      <NodeLink node={node} />
    </span>
  ));
}
