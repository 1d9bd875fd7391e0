// A row of data/investor.csv as a Investor.
import { z } from 'zod';
import { citations, country, list, required, slug, text, url } from './cells.ts';
import { defineConcept } from './concept.ts';
import { named } from './naming.ts';

export const investor = defineConcept({
  file: 'investor.csv',
  type: 'Investor',
  columns: z.object({
    slug,
    name: required,
    name_zh: text,
    aliases: list,
    kind: text,
    country,
    website: url,
    sources: citations,
    caveat: text,
  }),
  references: {},
  toNode: (row) => ({
    props: {
      ...named(row),
      aliases: row.aliases,
      kind: row.kind,
      country: row.country,
      website: row.website,
      caveat: row.caveat,
    },
    citations: row.sources,
  }),
});
