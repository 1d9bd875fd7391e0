// A row of data/listing.csv as a Listing.
import { z } from 'zod';
import { nodeId } from '../../model/ids.ts';
import { citations, oneOf, partialDate, slug, text } from './cells.ts';
import { defineConcept } from './concept.ts';

export const listing = defineConcept({
  file: 'listing.csv',
  type: 'Listing',
  columns: z.object({
    slug,
    company: slug,
    event: oneOf(['FILED', 'LISTED', 'WITHDRAWN', 'LAPSED']),
    exchange: text,
    ticker: text,
    on: partialDate,
    sources: citations,
    caveat: text,
  }),
  references: { company: 'Company' },
  toNode: (row) => ({
    props: { event: row.event, exchange: row.exchange, ticker: row.ticker, on: row.on, caveat: row.caveat },
    citations: row.sources,
    company: nodeId('Company', row.company),
  }),
});
