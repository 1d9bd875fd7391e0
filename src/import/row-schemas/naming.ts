// What a named thing is found and sorted by.
import { foldText, searchable } from '../../model/names.ts';

type Names = { slug: string; name: string; name_zh?: string | null; aliases?: string[] };

export function named({ slug, name, name_zh = null, aliases = [] }: Names) {
  return {
    slug,
    name,
    nameZh: name_zh,
    sortName: foldText(name),
    searchText: searchText(name, name_zh, ...aliases),
  };
}

/** As `named`, and found by its slug too, which is what people say of a field or a modality: CT, MRI, EMR, CDSS. */
export function namedBySlug(row: Names) {
  return { ...named({ ...row, aliases: [row.slug] }), aliases: [row.slug] };
}

/** Every name on a line of its own, without the punctuation that engines part words at in different ways. */
export function searchText(...names: (string | null)[]): string {
  return names
    .filter((name) => name !== null)
    .map(searchable)
    .join('\n');
}
