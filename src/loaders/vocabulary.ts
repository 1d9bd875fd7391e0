// The words of the graph, kept over requests and read again when the graph has changed.
import { buildVocabulary, type Vocabulary } from '../model/vocabulary.ts';
import { graph } from './graph.ts';
import type { Read } from './relation.ts';
import type { Runtime } from './runtime.ts';

export type VocabularySource = (runtime: Runtime) => Promise<Vocabulary>;

/** One for each store, for as long as it is open. Its read belongs to no request, so none can cancel it for others. */
export function createVocabulary(read: Read): VocabularySource {
  let version: number | null = null;
  let words: Promise<Vocabulary> | null = null;
  return async (runtime) => {
    const [state] = await runtime.get(graph.state, undefined, {});
    const now = state?.dataVersion ?? 0;
    if (words === null || version !== now) {
      version = now;
      words = read('search/words', {}).then((rows) => buildVocabulary(rows.map(({ text }) => text)));
      // A failed read is tried again by the next search.
      words.catch(() => {
        version = null;
      });
    }
    return words;
  };
}
