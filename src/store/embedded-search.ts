// Search on the embedded engine, by an index in memory: the engine's own full text takes a second or more to open and
// 190 MB for a million nodes, and finds whole words only. The twin of cypher/read/search/candidates.neo4j.cypher.
import type grafeo from '@grafeo-db/js';
import type { ReadParams, ReadRow } from '../generated/statements.ts';
import { typeOfId } from '../model/ids.ts';
import { gatherWords, type WordIndex } from '../model/word-index.ts';

const LAST_PLACE = 'MATCH (n:Entity) RETURN max(id(n)) AS last';
const TEXTS = `UNWIND $places AS place
MATCH (n:Entity) WHERE id(n) = place AND n.searchText IS NOT NULL
RETURN place, n.id AS id, n.searchText AS text`;
const NODES = `UNWIND $places AS place
MATCH (n:Entity) WHERE id(n) = place
RETURN n {.*} AS node`;
// Reading and indexing that many takes a few milliseconds of the event loop.
const PLACES_AT_ONCE = 2_000;

type Find = (params: ReadParams<'search/candidates'>) => Promise<ReadRow<'search/candidates'>[]>;

/** The index is made by the first search, and anew by the first after a write: `writes` counts them. */
export function createEmbeddedSearch(db: grafeo.GrafeoDB, writes: () => number): Find {
  let made: { index: Promise<WordIndex>; after: number } | null = null;
  let making: Promise<unknown> | null = null;

  const indexSince = async (since: number): Promise<WordIndex> => {
    if (made !== null && made.after >= since) return made.index;
    if (making !== null) {
      // One at a time: the next holds what was written while this one was made.
      await making;
      return indexSince(since);
    }
    const index = buildIndex(db);
    made = { index, after: writes() };
    making = index
      .catch(() => {
        // Made again by the next search.
        made = null;
      })
      .finally(() => {
        making = null;
      });
    return index;
  };

  return async ({ words, types, limit }) => {
    const places = (await indexSince(writes())).find(words, types, limit);
    return (await db.executeCypher(NODES, { places })).toArray() as ReadRow<'search/candidates'>[];
  };
}

async function buildIndex(db: grafeo.GrafeoDB): Promise<WordIndex> {
  const gathered = gatherWords();
  const last = (await db.executeCypher(LAST_PLACE)).toArray()[0]?.last as number | null | undefined;
  for (let place = 0; place <= (last ?? -1); place += PLACES_AT_ONCE) {
    const places = Array.from({ length: PLACES_AT_ONCE }, (_, n) => place + n);
    for (const row of (await db.executeCypher(TEXTS, { places })).toArray())
      gathered.add({
        place: row.place as number,
        type: typeOfId(row.id as string) ?? '',
        text: row.text as string,
      });
  }
  return gathered.finish(() => new Promise(setImmediate));
}
