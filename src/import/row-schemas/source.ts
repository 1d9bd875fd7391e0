// A row of data/sources.csv as a Source.
import { z } from 'zod';
import { day, oneOf, partialDate, required, slug, text, url } from './cells.ts';
import { defineConcept } from './concept.ts';
import { searchText } from './naming.ts';

export const source = defineConcept({
  file: 'sources.csv',
  type: 'Source',
  columns: z.object({
    slug,
    title: required,
    publisher: text,
    url,
    published_on: partialDate,
    retrieved_on: day,
    trust: oneOf(['primary', 'press', 'secondary']),
  }),
  references: {},
  toNode: (row) => ({
    props: {
      slug: row.slug,
      title: row.title,
      publisher: row.publisher,
      url: row.url,
      publishedOn: row.published_on,
      trust: row.trust.toUpperCase(),
      searchText: searchText(row.title, row.publisher),
    },
  }),
});
