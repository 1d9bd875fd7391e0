// A row of data/deal.csv as a Deal.
import { z } from 'zod';
import { nodeId } from '../../model/ids.ts';
import {
  amount,
  citations,
  currency,
  oneOf,
  optionalSlug,
  partialDate,
  required,
  slug,
  text,
} from './cells.ts';
import { defineConcept } from './concept.ts';
import { searchText } from './naming.ts';

export const deal = defineConcept({
  file: 'deal.csv',
  type: 'Deal',
  columns: z.object({
    slug,
    kind: oneOf(['ACQUISITION', 'LICENCE', 'PARTNERSHIP']),
    buyer: required,
    buyer_company: optionalSlug,
    target: slug,
    upfront: amount,
    total: amount,
    currency,
    on: partialDate,
    sources: citations,
    caveat: text,
  }),
  references: { buyer_company: 'Company', target: 'Company' },
  toNode: (row, { money }) => ({
    props: {
      kind: row.kind,
      buyer: row.buyer,
      upfront: row.upfront,
      upfrontUsd: money(row.upfront, row.currency, row.on).usd,
      total: row.total,
      totalUsd: money(row.total, row.currency, row.on).usd,
      currency: row.currency,
      on: row.on,
      caveat: row.caveat,
      searchText: searchText(row.buyer),
    },
    citations: row.sources,
    buyerCompany: row.buyer_company && nodeId('Company', row.buyer_company),
    target: nodeId('Company', row.target),
  }),
});
