// Search: candidates from the engine's full text, ranked here so that both engines agree.
import { badInput } from '../errors.ts';
import { nodeTypeEnum, typeOfId, typesOfEnum } from '../model/ids.ts';
import { searchKey, tellingWords } from '../model/names.ts';
import type { Entity } from '../model/nodes.ts';
import { encodeCursor, type PageArgs, type Place, parsePageArgs, toPage } from '../model/page.ts';
import { matchNames } from '../model/search-score.ts';
import type { Read } from './relation.ts';
import type { SearchHitValue, SearchPage } from './values.ts';

const MAX_HITS = 200;
const MAX_TEXT = 200;
// Lucene takes 1,024 clauses, and a word may be 52: itself, its beginnings, and fifty that are a slip away.
const MAX_WORDS = 16;
const ORDER = 'SCORE';

export type SearchArgs = PageArgs & { text: string; types?: readonly string[] | null | undefined };

export function createSearch(read: Read): (args: SearchArgs) => Promise<SearchPage> {
  return async (args) => {
    if (args.text.length > MAX_TEXT) throw badInput('text', `must have at most ${MAX_TEXT} characters.`);
    const text = searchKey(args.text);
    if (text === '') throw badInput('text', 'must have a letter or a digit.');
    const request = parsePageArgs(args, ORDER, 'number');
    const types = args.types == null ? null : typesOfEnum(args.types);
    // Hits have all of the words, so that the first of a long text find what there is to rank.
    const words = [...new Set(tellingWords(text))].slice(0, MAX_WORDS);
    const rows = await read('search/candidates', { text, words, types, limit: MAX_HITS });
    const hits = rank(
      rows.map(({ node }) => node),
      text,
    );
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

function rank(candidates: Entity[], text: string): SearchHitValue[] {
  return candidates
    .flatMap((node) => {
      const name = typeOfId(node.id);
      const match = matchNames(node, text);
      return name === null || match === null ? [] : [{ node, type: nodeTypeEnum(name), ...match }];
    })
    .sort((a, b) => b.score - a.score || (a.node.id < b.node.id ? -1 : 1));
}
