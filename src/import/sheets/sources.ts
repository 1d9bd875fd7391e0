// Sources that sheets bring with them, as their mappings describe them.
import { nodeId } from '../../model/ids.ts';
import type { Store } from '../../store/store.ts';
import { searchText } from '../row-schemas/naming.ts';
import { type WriteRow, writeRows } from '../write-rows.ts';
import { loadSheetRows, type SheetRow } from './kept-rows.ts';

/** Before anything cites them. A source that the facts or another sheet's mapping hold already is the same node. */
export async function writeSheetSources(store: Store): Promise<void> {
  await writeRows(store, sourceRows(await loadSheetRows(store)), {
    statement: 'sheet-source',
    owner: 'sheet',
  });
}

/** Of two descriptions of one source the first in the order of their text counts. */
export function sourceRows(rows: readonly SheetRow[]): WriteRow[] {
  const told = new Map<string, WriteRow>();
  const texts = rows.map(({ source }) => JSON.stringify(source)).sort();
  for (const source of [...new Set(texts)].map((text): SheetRow['source'] => JSON.parse(text))) {
    const { slug, title, publisher = null, url = null, trust } = source;
    if (title === undefined || told.has(slug)) continue;
    told.set(slug, {
      id: nodeId('Source', slug),
      props: {
        slug,
        title,
        publisher,
        url,
        trust: trust?.toUpperCase(),
        searchText: searchText(title, publisher),
      },
    });
  }
  return [...told.values()];
}
