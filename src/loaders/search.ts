// Search: candidates from the engine's full text and from parts of names, ranked here so that both engines agree.
import { badInput } from '../errors.ts';
import { nodeTypeEnum, typeOfId } from '../model/ids.ts';
import { searchKey, toWords } from '../model/names.ts';
import type { Entity } from '../model/nodes.ts';
import { encodeCursor, type PageArgs, type Place, parsePageArgs, toPage } from '../model/page.ts';
import { matchNames } from '../model/search-score.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Read } from './relation.ts';
import type { SearchHitValue, SearchPage } from './values.ts';

const MAX_HITS = 200;
const MAX_TEXT = 200;
const ORDER = 'SCORE';

export type SearchArgs = PageArgs & { text: string; types?: readonly string[] | null | undefined };

/** `vocabulary` gives the words of the graph as it is now. */
export function createSearch(
  read: Read,
  vocabulary: () => Promise<Vocabulary>,
): (args: SearchArgs) => Promise<SearchPage> {
  return async (args) => {
    if (args.text.length > MAX_TEXT) throw badInput('text', `must have at most ${MAX_TEXT} characters.`);
    const text = searchKey(args.text);
    if (text === '') throw badInput('text', 'must have a letter or a digit.');
    const request = parsePageArgs(args, ORDER, 'number');
    const hits = rank(await findCandidates(read, text, await vocabulary()), text, args.types ?? null);
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

async function findCandidates(read: Read, text: string, vocabulary: Vocabulary): Promise<Entity[]> {
  const found = await Promise.all([
    read('search/candidates', { text: [...new Set(termsOf(text, vocabulary))].join(' '), limit: MAX_HITS }),
    // Full text takes Chinese in pairs of characters; one alone is looked for as it stands.
    text.length === 1 ? read('search/containing', { text, limit: MAX_HITS }) : [],
  ]);
  return [...new Map(found.flat().map(({ node }) => [node.id, node])).values()];
}

/** A hit has every word, so the rarest alone finds them all; common words would only crowd hits out of the limit. */
function termsOf(text: string, vocabulary: Vocabulary): string[] {
  const words = toWords(text).map((word) => [word, ...vocabulary.expand(word)]);
  const rare = words
    .map((terms) => ({ terms, texts: vocabulary.frequency(new Set(terms)) }))
    .filter(({ texts }) => texts > 0 && texts <= MAX_HITS)
    .sort((a, b) => a.texts - b.texts);
  return rare[0]?.terms ?? words.flat();
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
