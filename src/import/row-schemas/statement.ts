// A row of data/statement.csv as a Statement.
import { z } from 'zod';
import { nodeId } from '../../model/ids.ts';
import { citations, required, slug, slugs, text } from './cells.ts';
import { TOPICS } from './claim.ts';
import { defineConcept } from './concept.ts';
import { searchText } from './naming.ts';

export const statement = defineConcept({
  file: 'statement.csv',
  type: 'Statement',
  columns: z.object({
    slug,
    topic: TOPICS,
    statement: required,
    organs: slugs,
    sectors: slugs,
    companies: slugs,
    sources: citations,
    caveat: text,
  }),
  references: { organs: 'Organ', sectors: 'Sector', companies: 'Company' },
  toNode: (row) => ({
    props: {
      slug: row.slug,
      topic: row.topic,
      statement: row.statement,
      caveat: row.caveat,
      searchText: searchText(row.statement),
    },
    citations: row.sources,
    organs: row.organs.map((organ) => nodeId('Organ', organ)),
    sectors: row.sectors.map((sector) => nodeId('Sector', sector)),
    companies: row.companies.map((company) => nodeId('Company', company)),
  }),
});
