// Search: candidates from the engine's full text and from parts of names, ranked here so that both engines agree.
import { badInput } from '../errors.ts';
import { nodeTypeEnum, typeOfId } from '../model/ids.ts';
import { foldText } from '../model/names.ts';
import type { Entity } from '../model/nodes.ts';
import { encodeCursor, type PageArgs, type Place, parsePageArgs, toPage } from '../model/page.ts';
import { matchNames } from '../model/search-score.ts';
import type { Read } from './relation.ts';
import type { SearchHitValue, SearchPage } from './values.ts';

const MAX_HITS = 200;
const MAX_TEXT = 200;
const ORDER = 'SCORE';

export type SearchArgs = PageArgs & { text: string; types?: readonly string[] | null | undefined };

export function createSearch(read: Read): (args: SearchArgs) => Promise<SearchPage> {
  return async (args) => {
    const text = foldText(args.text);
    if (text === '' || text.length > MAX_TEXT)
      throw badInput('text', `must have from 1 to ${MAX_TEXT} characters.`);
    const request = parsePageArgs(args, ORDER, 'number');
    const hits = rank(await findCandidates(read, text), text, args.types ?? null);
    const { after } = request;
    // By place, as every list: a hit that is gone, or the cursor of another search, does not start again.
    const rest = after === null ? hits : hits.filter((hit) => isBehind(hit, after));
    const edges = rest.slice(0, request.size + 1).map((node) => ({
      cursor: encodeCursor({ orderBy: ORDER, at: node.score, id: node.node.id }),
      node,
    }));
    return { totalCount: hits.length, ...toPage(edges, request) };
  };
}

function isBehind({ score, node }: SearchHitValue, { at, id }: Place): boolean {
  return score < Number(at) || (score === at && node.id > id);
}

async function findCandidates(read: Read, text: string): Promise<Entity[]> {
  // Characters that the full text's query language gives a meaning are words' borders anyway.
  const words = text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const found = await Promise.all([
    words === '' ? [] : read('search/candidates', { text: words, limit: MAX_HITS }),
    read('search/containing', { text, limit: MAX_HITS }),
  ]);
  return [...new Map(found.flat().map(({ node }) => [node.id, node])).values()];
}

function rank(candidates: Entity[], text: string, types: readonly string[] | null): SearchHitValue[] {
  return candidates
    .flatMap((node) => {
      const name = typeOfId(node.id);
      const match = matchNames(node, text);
      if (name === null || match === null) return [];
      const type = nodeTypeEnum(name);
      return types === null || types.includes(type) ? [{ node, type, ...match }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.node.id < b.node.id ? -1 : 1))
    .slice(0, MAX_HITS);
}
