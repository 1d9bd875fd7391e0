// A row of data/funding-round.csv as a FundingRound.
import { z } from 'zod';
import { nodeId } from '../../model/ids.ts';
import { amount, citations, currency, oneOf, partialDate, slug, slugs, text } from './cells.ts';
import { defineConcept } from './concept.ts';

export const fundingRound = defineConcept({
  file: 'funding-round.csv',
  type: 'FundingRound',
  columns: z.object({
    slug,
    company: slug,
    kind: oneOf(['ROUND', 'TOTAL', 'HOLDING', 'PUBLIC_MARKET', 'DEBT', 'GRANT']),
    series: text,
    announced_on: partialDate,
    amount,
    currency,
    leads: slugs,
    investors: slugs,
    sources: citations,
    caveat: text,
  }),
  references: { company: 'Company', leads: 'Investor', investors: 'Investor' },
  toNode: (row, { money }) => ({
    props: {
      kind: row.kind,
      series: row.series,
      announcedOn: row.announced_on,
      ...money(row.amount, row.currency, row.announced_on),
      caveat: row.caveat,
    },
    citations: row.sources,
    company: nodeId('Company', row.company),
    investors: [...new Set([...row.investors, ...row.leads])].map((investor) => ({
      id: nodeId('Investor', investor),
      lead: row.leads.includes(investor),
    })),
  }),
});
