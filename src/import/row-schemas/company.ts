// A row of data/company.csv as a Company.
import { z } from 'zod';
import { nodeId } from '../../model/ids.ts';
import { citations, country, list, partialDate, required, slug, slugs, text, url } from './cells.ts';
import { defineConcept } from './concept.ts';
import { named } from './naming.ts';

/** Its search text has the names of a list too: written in two parts, it would be indexed twice, which is slow. */
function namedInPart(row: Parameters<typeof named>[0]) {
  const { searchText: nameText, ...names } = named(row);
  return { ...names, nameText };
}

export const company = defineConcept({
  file: 'company.csv',
  type: 'Company',
  columns: z.object({
    slug,
    name: required,
    name_zh: text,
    aliases: list,
    country,
    city: text,
    founded_on: partialDate,
    website: url,
    segment: text,
    sectors: slugs,
    sources: citations,
    caveat: text,
  }),
  references: { sectors: 'Sector' },
  toNode: (row, { formerSlugs }) => ({
    props: {
      ...namedInPart(row),
      aliases: row.aliases,
      factsFormerSlugs: formerSlugs(row.slug),
      country: row.country,
      city: row.city,
      foundedOn: row.founded_on,
      website: row.website,
      segment: row.segment,
      caveat: row.caveat,
    },
    citations: row.sources,
    sectors: row.sectors.map((sector) => nodeId('Sector', sector)),
  }),
});
