import { useEffect, useState } from 'react';
import { type NodeType, Search, type SearchQuery } from '../../generated/operations.ts';
import { type Answer, useAsk } from '../ask/use-ask.ts';

export type Hit = SearchQuery['search']['nodes'][number];

/** Typing pauses this long before it is asked for. */
const PAUSE_MS = 90;
const FIRST = 24;

export function useSearch(
  text: string,
  types: NodeType[] | null = null,
): Answer<SearchQuery> & { isCurrent: boolean } {
  const [asked, setAsked] = useState('');
  const wanted = text.trim();
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const answer = useAsk(Search, asked === '' ? null : { text: asked, types, first: FIRST });
  return { ...answer, isCurrent: asked === wanted && answer.data !== undefined };
}

/** Hits by kind, the kind of the best hit first; within a kind the order stays. */
export function groupByKind(hits: readonly Hit[]): [NodeType, Hit[]][] {
  const groups = new Map<NodeType, Hit[]>();
  for (const hit of hits) groups.set(hit.type, [...(groups.get(hit.type) ?? []), hit]);
  return [...groups];
}
